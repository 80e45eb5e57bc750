package speedup.grader.intake.layout;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import speedup.grader.intake.layout.Listing.ListedEntry;

/**
 * An entry of a class that belongs to a student.
 *
 * @param names where it is, from the top of the class
 * @param author whose it is
 * @param attempt in which attempt it was handed in
 * @param content what it is
 */
public record HandedIn(List<String> names, Author author, Attempt attempt, Content content) {

    /**
     * A student, or a group of them.
     *
     * @param key tells two of the same name apart
     * @param name what people call them
     * @param id what the platform calls them; an empty text if that is their name
     */
    public record Author(String key, String name, String id) {}

    /**
     * One of several times at which a student handed in.
     *
     * @param order of two attempts, the newer one has the text that sorts last; empty where there is one at most
     * @param isLate whether the platform says that it was late
     * @param time when it was, by the platform's clock; empty if its name does not say so
     */
    public record Attempt(String order, boolean isLate, Optional<LocalDateTime> time) {

        static final Attempt ONLY = new Attempt("", false, Optional.empty());
    }

    /**
     * What was handed in.
     *
     * @param kind a folder or a file
     * @param file what the student called the file; empty for a folder and for a text
     * @param version of two files of one name in one attempt, the newer one has the higher number
     */
    public record Content(Kind kind, String file, long version) {

        static final Content FOLDER = new Content(Kind.FOLDER, "", 0);
        static final Content TEXT = new Content(Kind.TEXT, "", 0);

        static Content file(String name, long version) {
            return new Content(Kind.FILE, name, version);
        }
    }

    /** What an entry holds. */
    public enum Kind {
        FOLDER,
        FILE,
        /** What the platform wrote about the student, or the student into a field of the platform: no source. */
        TEXT
    }

    static HandedIn of(ListedEntry entry, Author author, Attempt attempt, Content content) {
        return new HandedIn(entry.names(), author, attempt, content);
    }

    /** Whether there can be an answer in it. */
    public boolean hasFiles() {
        return content.kind() != Kind.TEXT;
    }
}
