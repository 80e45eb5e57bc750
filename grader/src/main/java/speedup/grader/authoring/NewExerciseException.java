package speedup.grader.authoring;

/** A new exercise cannot be written as it was asked for. The message is for its author, and says what to do. */
public final class NewExerciseException extends Exception {

    private static final long serialVersionUID = 1L;

    NewExerciseException(String message) {
        super(message);
    }
}
