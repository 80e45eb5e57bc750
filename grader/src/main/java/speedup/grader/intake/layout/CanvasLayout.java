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

/**
 * All submissions of a Canvas assignment, which are flat: {@code lastfirst_LATE_USER_ATTACHMENT_Answer-1.java}.
 *
 * <p>Canvas numbers attachments in the order in which they came, and a file that is uploaded once more gets {@code -1}.
 * So of two files that a student called the same, the one with the higher attachment is the newer.
 */
final class CanvasLayout implements Layout {

    private static final String WHO = "(?s)(?:(?<who>.+?)_)??(?:(?<late>LATE)_)?(?<id>\\d+|anon_[A-Za-z0-9]+)_";
    private static final Pattern TEXT = Pattern.compile(WHO + "(?:text|link)\\.html");
    private static final Pattern FILE = Pattern.compile(WHO + "(?<attachment>\\d+)_(?<file>.+)");
    private static final Pattern UPLOADED_AGAIN = Pattern.compile("(?s)(.+?)-\\d+((?:\\.tar)?\\.[A-Za-z0-9]+)");

    @Override
    public String title() {
        return "Canvas";
    }

    @Override
    public String example() {
        return "\"lastfirst_12345_67890_Answer.java\"";
    }

    @Override
    public Optional<IdKind> ids() {
        return Optional.of(IdKind.CANVAS);
    }

    @Override
    public List<HandedIn> handedIn(Listing listing, List<String> folder) {
        return listing.children(folder).stream()
                .filter(entry -> !entry.isFolder())
                .flatMap(entry -> handedIn(entry).stream())
                .toList();
    }

    private static Optional<HandedIn> handedIn(ListedEntry entry) {
        Matcher text = TEXT.matcher(entry.name());
        if (text.matches()) {
            return Optional.of(HandedIn.of(entry, author(text), attempt(text), Content.TEXT));
        }
        Matcher file = FILE.matcher(entry.name());
        if (!file.matches()) {
            return Optional.empty();
        }
        String name = UPLOADED_AGAIN.matcher(file.group("file")).replaceFirst("$1$2");
        Content content = Content.file(name, Names.number(file.group("attachment")));
        return Optional.of(HandedIn.of(entry, author(file), attempt(file), content));
    }

    private static Author author(Matcher name) {
        String id = name.group("id");
        String who = Names.group(name, "who");
        return new Author(id, who.isEmpty() ? id : who, id);
    }

    private static Attempt attempt(Matcher name) {
        return new Attempt("", !Names.group(name, "late").isEmpty(), Optional.empty());
    }
}
