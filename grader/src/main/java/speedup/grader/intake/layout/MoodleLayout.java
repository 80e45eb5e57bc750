package speedup.grader.intake.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import speedup.grader.intake.layout.HandedIn.Attempt;
import speedup.grader.intake.layout.HandedIn.Author;
import speedup.grader.intake.layout.HandedIn.Content;
import speedup.grader.intake.layout.Listing.ListedEntry;
import speedup.grader.roster.IdKind;

/** All submissions of a Moodle assignment, in folders or flat. There is one attempt of each student. */
final class MoodleLayout implements Layout {

    // The participant's number is missing for the group of those who are in no group.
    private static final Pattern NAME =
            Pattern.compile("(?s)(?<who>.+?)(?:_(?<id>\\d+))?_assignsubmission_(?<type>[a-z]+)(?:_(?<file>.*))?");

    @Override
    public String title() {
        return "Moodle";
    }

    @Override
    public String example() {
        return "\"First Last_12345_assignsubmission_file_\"";
    }

    @Override
    public Optional<IdKind> ids() {
        return Optional.of(IdKind.PARTICIPANT);
    }

    @Override
    public List<HandedIn> handedIn(Listing listing, List<String> folder) {
        return listing.children(folder).stream()
                .flatMap(entry -> handedIn(entry).stream())
                .toList();
    }

    private static Optional<HandedIn> handedIn(ListedEntry entry) {
        Matcher name = NAME.matcher(entry.name());
        if (!name.matches()) {
            return Optional.empty();
        }
        String id = Names.group(name, "id");
        Author author = new Author(name.group("who") + "_" + id, name.group("who"), id);
        return Optional.of(HandedIn.of(entry, author, Attempt.ONLY, content(entry, name)));
    }

    private static Content content(ListedEntry entry, Matcher name) {
        String file = Names.group(name, "file");
        if (!name.group("type").equals("file") || (!entry.isFolder() && file.isEmpty())) {
            return Content.TEXT;
        }
        return entry.isFolder() ? Content.FOLDER : Content.file(file, 0);
    }
}
