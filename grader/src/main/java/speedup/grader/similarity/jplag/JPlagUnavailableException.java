package speedup.grader.similarity.jplag;

/** JPlag cannot run here. The message says what is missing, and how to get it. */
public final class JPlagUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public JPlagUnavailableException(String message) {
        super(message);
    }

    public JPlagUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
