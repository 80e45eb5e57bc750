package speedup.grader.intake;

import java.time.Instant;
import java.util.Optional;
import speedup.grader.intake.layout.HandInTime;
import speedup.grader.intake.layout.Platform;
import speedup.grader.intake.layout.StudentFolder;
import speedup.grader.roster.Person;

/**
 * What whoever grades says that the input is.
 *
 * @param mode how it is taken
 * @param platform the platform whose layout it has, in {@link Mode#PLATFORM}
 * @param time when it was handed in, as far as that is known, in {@link Mode#ONE}
 * @param name what to call it, in {@link Mode#ONE}; empty to call it as its path is called
 * @param author who handed it in, in {@link Mode#ONE}; empty if no more is known than the name
 */
public record InputChoice(
        Mode mode, Optional<Platform> platform, HandInTime time, Optional<String> name, Optional<Person> author) {

    /** It is found out, and said. */
    public static final InputChoice AUTO = new InputChoice(Mode.AUTO);

    /** Each path is one submission. */
    public static final InputChoice ONE = new InputChoice(Mode.ONE);

    /** Each folder and archive in a path is a submission, and called after it. */
    public static final InputChoice EACH = new InputChoice(Mode.EACH);

    /** It is laid out as that platform does it. */
    public static InputChoice of(Platform platform) {
        return new InputChoice(
                Mode.PLATFORM, Optional.of(platform), HandInTime.UNKNOWN, Optional.empty(), Optional.empty());
    }

    private InputChoice(Mode mode) {
        this(mode, Optional.empty(), HandInTime.UNKNOWN, Optional.empty(), Optional.empty());
    }

    /** Whether each path is one submission. */
    public boolean isOne() {
        return mode == Mode.ONE;
    }

    /** The same for a submission of which it is known when it was handed in; as it is for a class. */
    public InputChoice handedInAt(Instant instant) {
        return isOne()
                ? new InputChoice(mode, platform, HandInTime.UNKNOWN.at(Optional.of(instant)), name, author)
                : this;
    }

    /** One submission of a student, of which all this is known. */
    public static InputChoice of(StudentFolder student, HandInTime handedIn) {
        return new InputChoice(
                Mode.ONE, Optional.empty(), handedIn, Optional.of(student.title()), Optional.of(student.person()));
    }

    /** Who decides. */
    public enum Mode {
        AUTO,
        ONE,
        EACH,
        PLATFORM
    }
}
