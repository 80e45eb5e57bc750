package speedup.grader.sandbox;

/** This machine does not let the grader make the sandbox that was asked for; the message names the way out. */
public final class SandboxUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    SandboxUnavailable(String message) {
        super(message);
    }
}
