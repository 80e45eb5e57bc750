package speedup.grader.intake.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import speedup.grader.intake.layout.HandedIn.Attempt;
import speedup.grader.intake.layout.HandedIn.Author;
import speedup.grader.intake.layout.HandedIn.Content;
import speedup.grader.intake.layout.Listing.ListedEntry;
import speedup.grader.intake.source.EntryPath;

/**
 * Sources that come one by one into an inbox, called by whoever puts them there: {@code STUDENT--Answer.java}, or {@code
 * STUDENT--ATTEMPT--Answer.java} of one that is not to be mixed with the others.
 */
public final class InboxLayout implements Layout {

    /** Stands behind the name of a student. */
    public static final String SEPARATOR = "--";

    @Override
    public String title() {
        return "Inbox";
    }

    @Override
    public String example() {
        return "\"STUDENT" + SEPARATOR + "Answer.java\"";
    }

    @Override
    public List<HandedIn> handedIn(Listing listing, List<String> folder) {
        return listing.children(folder).stream()
                .filter(entry -> !entry.isFolder() && EntryPath.isNamedLikeSource(entry.name()))
                .flatMap(InboxLayout::handedIn)
                .toList();
    }

    private static Stream<HandedIn> handedIn(ListedEntry entry) {
        String name = entry.name();
        int first = name.indexOf(SEPARATOR);
        int last = name.lastIndexOf(SEPARATOR);
        String file = name.substring(last + SEPARATOR.length());
        if (first <= 0 || file.startsWith(".")) {
            return Stream.empty();
        }
        String student = name.substring(0, first);
        String attempt = name.substring(Math.min(first + SEPARATOR.length(), last), last);
        return Stream.of(HandedIn.of(
                entry,
                new Author(student, student, ""),
                new Attempt(attempt, false, Optional.empty()),
                Content.file(file, 0)));
    }
}
