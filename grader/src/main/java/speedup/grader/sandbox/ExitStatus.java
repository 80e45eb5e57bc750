package speedup.grader.sandbox;

/**
 * How a sandboxed process ended.
 *
 * @param cause why
 * @param code the exit code for {@link Cause#EXITED}, else the number of the signal that ended it
 */
public record ExitStatus(Cause cause, int code) {

    private static final int SIGNAL_BASE = 128;
    private static final int LAST_SIGNAL = 64;
    private static final int KILL = 9;

    /** Why a process ended. */
    public enum Cause {
        /** It ended by itself. */
        EXITED,
        /** A signal ended it. A program that exits with 128 plus a signal's number looks the same. */
        SIGNALLED,
        /** It was killed because its wall time was up. */
        TIME_LIMIT,
        /** The kernel killed it, or a part of it, for its memory. Known only with a memory control group. */
        MEMORY_LIMIT
    }

    public static ExitStatus of(int exitValue, boolean timeIsUp, boolean outOfMemory) {
        boolean signalled = exitValue > SIGNAL_BASE && exitValue <= SIGNAL_BASE + LAST_SIGNAL;
        if (timeIsUp) {
            return new ExitStatus(Cause.TIME_LIMIT, KILL);
        }
        if (outOfMemory && exitValue == SIGNAL_BASE + KILL) {
            return new ExitStatus(Cause.MEMORY_LIMIT, KILL);
        }
        return signalled
                ? new ExitStatus(Cause.SIGNALLED, exitValue - SIGNAL_BASE)
                : new ExitStatus(Cause.EXITED, exitValue);
    }
}
