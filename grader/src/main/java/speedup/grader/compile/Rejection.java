package speedup.grader.compile;

/** A source breaks a rule. The message is for the student: the thing, the rule, the way out. */
final class Rejection extends Exception {

    private static final long serialVersionUID = 1L;

    Rejection(String message) {
        super(message);
    }

    /** The message, which is never absent. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
