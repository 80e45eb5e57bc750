package speedup.exercise;

/** A student's class that is missing or cannot be made an object of. The cause says why. */
public final class UnusableAnswerException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnusableAnswerException(Exercise<?, ?, ?> exercise, Throwable cause) {
        super(
                "The answer to " + exercise.id() + " cannot be used: " + exercise.answerClassName()
                        + " has to compile, be public, implement "
                        + exercise.answerType().getSimpleName()
                        + " and have a public constructor without parameters that does not fail (" + cause + ")",
                cause);
    }
}
