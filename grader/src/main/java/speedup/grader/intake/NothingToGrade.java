package speedup.grader.intake;

/** A path given to the grader leads to no submission. The message is for whoever gave it, and says what to give. */
public final class NothingToGrade extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingToGrade(String message) {
        super(message);
    }
}
