package speedup.grader.cluster;

/** A scheduler that is not there or does not take a job, or jobs that ended without a report. */
public final class ClusterException extends Exception {

    private static final long serialVersionUID = 1L;

    /** An exception whose message is for the user. */
    public ClusterException(String message) {
        super(message);
    }
}
