package speedup.grader.intake.source;

/** A submission, or a file of one, is not taken. The message is for the student: the thing, the rule, the way out. */
public final class RejectedException extends Exception {

    private static final long serialVersionUID = 1L;

    public RejectedException(String message) {
        super(message);
    }

    /** The message, which is never absent. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
