package speedup.grader.sandbox;

/** This machine does not let the grader make the sandbox that was asked for; the message names the way out. */
public final class SandboxUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public SandboxUnavailableException(String message) {
        super(message);
    }
}
