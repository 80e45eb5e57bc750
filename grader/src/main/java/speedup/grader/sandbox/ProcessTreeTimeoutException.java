package speedup.grader.sandbox;

/** The kernel has not stopped, started or killed all processes of a sandbox in time. */
public final class ProcessTreeTimeoutException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ProcessTreeTimeoutException(String what, long seconds) {
        super("Not all processes of a sandbox could be " + what + " within " + seconds
                + " seconds; grade again on a machine with less load");
    }
}
