package speedup.grader.app;

/** Something that the user can put right. The message names the thing, the rule and the way out, in a line or two. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
