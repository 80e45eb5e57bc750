package speedup.grader.intake.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import speedup.grader.intake.layout.HandedIn.Attempt;
import speedup.grader.intake.layout.HandedIn.Author;
import speedup.grader.intake.layout.HandedIn.Content;
import speedup.grader.intake.layout.Listing.ListedEntry;

/** The export of a Gradescope assignment: a folder for each submission, called by its number, and a file that says whose. */
final class GradescopeLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("submission_\\d+");

    @Override
    public String title() {
        return "Gradescope";
    }

    @Override
    public String example() {
        return "\"submission_12345\"";
    }

    @Override
    public Optional<String> metadataFile() {
        return Optional.of("submission_metadata.yml");
    }

    @Override
    public List<HandedIn> handedIn(Listing listing, List<String> folder) {
        return listing.children(folder).stream()
                .filter(entry -> entry.isFolder() && NAME.matcher(entry.name()).matches())
                .map(GradescopeLayout::handedIn)
                .toList();
    }

    private static HandedIn handedIn(ListedEntry entry) {
        return HandedIn.of(entry, new Author(entry.name(), entry.name(), ""), Attempt.ONLY, Content.FOLDER);
    }
}
