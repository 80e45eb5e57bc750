package speedup.grader.sandbox.kernel;

import java.util.Optional;

/**
 * What {@code /proc/PID/stat} says about a process, or {@code /proc/PID/task/TID/stat} about a thread.
 *
 * @param pid its id
 * @param state one letter, such as R for running, T for stopped, Z for dead but not collected
 * @param parent the parent's id
 * @param session the session's id
 * @param ticks CPU time of all its threads, dead ones included, in clock ticks of 10 ms, rounded down
 * @param childTicks CPU time of descendants that have ended and were collected
 * @param threads the threads that exist
 * @param startTime when it started, in ticks since boot; with the id, it names a process for good
 */
public record ProcStat(
        long pid, char state, long parent, long session, long ticks, long childTicks, long threads, long startTime) {

    /** Fields after the name, counted from the state; proc(5) counts it as the third. */
    private static final int PARENT = 1;

    private static final int SESSION = 3;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILD_USER = 13;
    private static final int CHILD_SYSTEM = 14;
    private static final int THREADS = 17;
    private static final int START = 19;

    /**
     * Reads the text of a file. The name in it is the program's own choice and may hold anything, brackets and line
     * breaks too, so the last bracket ends it.
     *
     * @return empty for a text that is not one, as of a process that ended while it was read
     */
    static Optional<ProcStat> parse(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (open < 0 || close < open) {
            return Optional.empty();
        }
        String[] fields = text.substring(close + 1).strip().split(" ", -1);
        if (fields.length <= START) {
            return Optional.empty();
        }
        return Optional.of(new ProcStat(
                Long.parseLong(text.substring(0, open).strip()),
                fields[0].charAt(0),
                Long.parseLong(fields[PARENT]),
                Long.parseLong(fields[SESSION]),
                Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]),
                Long.parseLong(fields[CHILD_USER]) + Long.parseLong(fields[CHILD_SYSTEM]),
                Long.parseLong(fields[THREADS]),
                Long.parseLong(fields[START])));
    }

    /** Whether anything of it can still run: the first thread may be dead while others go on. */
    public boolean alive() {
        return !over() || threads > 1;
    }

    /** Whether this thread cannot run at the moment. */
    public boolean still() {
        return state == 'T' || state == 't' || over();
    }

    /** Whether this thread waits in the kernel and cannot be disturbed. */
    public boolean blocked() {
        return state == 'D';
    }

    private boolean over() {
        return state == 'Z' || state == 'X';
    }
}
