package speedup.grader.intake;

/** A path given to the grader leads to no submission. The message is for whoever gave it, and says what to give. */
public final class NothingToGradeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingToGradeException(String message) {
        super(message);
    }
}
