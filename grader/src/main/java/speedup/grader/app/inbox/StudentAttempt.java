package speedup.grader.app.inbox;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A submission that has been taken from an inbox.
 *
 * @param student whose it is, as its name said
 * @param number its place among the attempts of all students, from 1
 * @param ordinal its place among those of the student, from 1
 * @param arrived when it came
 * @param content the copy of it, a folder or an archive
 */
public record StudentAttempt(String student, int number, int ordinal, Instant arrived, Path content) {

    /** How it is called in a sentence. */
    public String title() {
        return student + ", attempt " + ordinal;
    }
}
