package speedup.grader.intake.layout;

import java.util.List;
import speedup.grader.intake.layout.HandedIn.Attempt;
import speedup.grader.intake.layout.HandedIn.Author;
import speedup.grader.intake.layout.HandedIn.Content;
import speedup.grader.intake.layout.Listing.ListedEntry;

/** Clones of the repositories of one assignment, {@code ASSIGNMENT-USER}: at least two, so that the user can be told. */
final class GitHubLayout implements Layout {

    private static final String OF_A_CLONE = ".git";

    @Override
    public String title() {
        return "GitHub";
    }

    @Override
    public String example() {
        return "\"ASSIGNMENT-USER\", each with a \".git\" in it";
    }

    @Override
    public List<HandedIn> handedIn(Listing listing, List<String> folder) {
        List<ListedEntry> clones = listing.children(folder).stream()
                .filter(entry -> entry.isFolder() && listing.has(entry.names(), OF_A_CLONE))
                .toList();
        int beginning =
                Names.commonBeginning(clones.stream().map(ListedEntry::name).toList(), '-');
        return beginning == 0
                ? List.of()
                : clones.stream().map(entry -> handedIn(entry, beginning)).toList();
    }

    private static HandedIn handedIn(ListedEntry entry, int beginning) {
        Author author = new Author(entry.name(), entry.name().substring(beginning), "");
        return HandedIn.of(entry, author, Attempt.ONLY, Content.FOLDER);
    }
}
