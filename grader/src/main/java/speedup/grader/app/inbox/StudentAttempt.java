package speedup.grader.app.inbox;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import speedup.grader.intake.layout.HandInTime;
import speedup.grader.intake.layout.StudentFolder;

/**
 * A submission that has been taken from an inbox.
 *
 * @param owner whose it is, as its name said
 * @param number its place among the attempts of all students, from 1
 * @param ordinal its place among those of the student, from 1
 * @param arrived when it came
 * @param isLate whether a platform said that it was late
 * @param content the copy of it, a folder or an archive
 */
public record StudentAttempt(
        StudentFolder owner, int number, int ordinal, Instant arrived, boolean isLate, Path content) {

    /** What its student is called. */
    public String student() {
        return owner.title();
    }

    /** The folder of this attempt alone, in which the copy is. */
    public Path folder() {
        return content.resolveSibling("");
    }

    /** When it was handed in. */
    public HandInTime time() {
        return new HandInTime(Optional.empty(), isLate, Optional.of(arrived));
    }
}
