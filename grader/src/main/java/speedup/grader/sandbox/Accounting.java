package speedup.grader.sandbox;

/** Where the figures about a sandboxed process and its descendants come from. */
public enum Accounting {
    /**
     * A control group of its own (version 2). CPU time counts every process that ever was in it, to the microsecond;
     * of a thread that is on a CPU while the figure is read, up to one scheduler tick (1 to 10 ms) may be missing.
     */
    CGROUP_V2("cgroup v2"),
    /**
     * The files of {@code /proc} for every descendant. Never more than the true CPU time. Threads that live are
     * counted to the nanosecond, up to a scheduler tick; of threads and processes that began and ended between two
     * readings, up to 20 ms each may be missing, and a process whose parent never collected it is not seen at all.
     */
    PROC("proc");

    private final String label;

    Accounting(String label) {
        this.label = label;
    }

    /** The accounting's name in reports. */
    public String label() {
        return label;
    }
}
