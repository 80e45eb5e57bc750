package speedup.grader.intake.layout;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import speedup.grader.intake.layout.HandedIn.Author;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;

/**
 * A student whose attempts are kept in a folder, and how that folder is called: by the name alone, or by {@code
 * NAME,KIND,ID} where a platform has said more. Both parts are written as in a web address, which has no comma, so that
 * every file system and locale takes them.
 *
 * @param name as people or platforms write it
 * @param kind of what kind the id is; empty if it may be compared with no other
 * @param id tells two students of one name apart; empty if that is their name
 */
public record StudentFolder(String name, Optional<IdKind> kind, String id) {

    private static final String SEPARATOR = ",";
    private static final int PARTS = 3;

    /** Of 255 bytes that a file system gives a name, some are left for the ending of an archive. */
    private static final int LONGEST = 200;

    /** A student of whom nothing but a name is known. */
    public static StudentFolder called(String name) {
        return new StudentFolder(name, Optional.empty(), "");
    }

    /** A student as a platform has it. */
    public static StudentFolder of(Author author, Layout layout) {
        return author.id().isEmpty()
                ? called(author.name())
                : new StudentFolder(author.name(), layout.ids(), author.id());
    }

    /** The student whose folder this is; empty if it is nobody's. */
    public static Optional<StudentFolder> of(String folder) {
        String[] parts = folder.split(SEPARATOR, -1);
        try {
            if (parts.length == 1) {
                return Optional.of(called(decoded(folder)));
            }
            return parts.length == PARTS
                    ? Optional.of(new StudentFolder(decoded(parts[0]), kind(parts[1]), decoded(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException notWrittenSo) {
            return Optional.empty();
        }
    }

    /** How the folder is called; empty if the student's name is too long for one. */
    public Optional<String> folder() {
        String folder = id.isEmpty()
                ? encoded(name)
                : String.join(
                        SEPARATOR,
                        encoded(name),
                        kind.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse(""),
                        encoded(id));
        return Optional.of(folder).filter(text -> text.length() <= LONGEST);
    }

    /** What to call the student: no two of one platform are called the same. */
    public String title() {
        return id.isEmpty() || id.equals(name) ? name : name + " (" + id + ")";
    }

    /** What is known of the student. */
    public Person person() {
        return new Person(name, kind.map(each -> Map.of(each, id)).orElse(Map.of()));
    }

    private static Optional<IdKind> kind(String name) {
        return Arrays.stream(IdKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
