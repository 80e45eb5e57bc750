package speedup.grader.release;

/** No copy can be made, and nothing was written. The message is for whoever asked for it. */
public final class ReleaseException extends Exception {

    private static final long serialVersionUID = 1L;

    public ReleaseException(String message) {
        super(message);
    }
}
