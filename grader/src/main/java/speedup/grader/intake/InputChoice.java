package speedup.grader.intake;

import java.util.Optional;
import speedup.grader.intake.layout.Platform;

/**
 * What whoever grades says that the input is.
 *
 * @param mode how it is taken
 * @param platform the platform whose layout it has, in {@link Mode#PLATFORM}
 */
public record InputChoice(Mode mode, Optional<Platform> platform) {

    /** It is found out, and said. */
    public static final InputChoice AUTO = new InputChoice(Mode.AUTO, Optional.empty());

    /** Each path is one submission. */
    public static final InputChoice ONE = new InputChoice(Mode.ONE, Optional.empty());

    /** Each folder and archive in a path is a submission, and called after it. */
    public static final InputChoice EACH = new InputChoice(Mode.EACH, Optional.empty());

    /** It is laid out as that platform does it. */
    public static InputChoice of(Platform platform) {
        return new InputChoice(Mode.PLATFORM, Optional.of(platform));
    }

    /** Who decides. */
    public enum Mode {
        AUTO,
        ONE,
        EACH,
        PLATFORM
    }
}
