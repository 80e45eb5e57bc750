package speedup.grader.cli;

/** Something that the user can put right. The message names the thing, the rule and the way out, in a line or two. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserError(String message) {
        super(message);
    }

    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
