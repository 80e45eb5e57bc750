package speedup.timing;

/**
 * One of several pieces of work whose times are compared. It does the same work at every call.
 *
 * @param name for the progress line
 * @param before is run before each sample and not timed
 * @param work does the work once
 * @param after is run after each sample and not timed
 */
public record Variant(String name, Untimed before, Work work, Untimed after) {

    /** Work to be timed; it may wait for threads. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does the work once.
         *
         * <p>Read the inputs from fields or arrays, not from constants: what a compiler knows beforehand it
         * computes beforehand.
         *
         * @param results takes the result; a result that goes nowhere need not be computed
         */
        void run(Blackhole results) throws InterruptedException;
    }

    /** What has to be done beside the work, and does not count. */
    @FunctionalInterface
    public interface Untimed {

        /** Does it. */
        void run() throws InterruptedException;
    }

    /** A variant for which nothing has to be made ready or put away. */
    public Variant(String name, Work work) {
        this(name, () -> {}, work);
    }

    /** A variant for which something has to be made ready. */
    public Variant(String name, Untimed before, Work work) {
        this(name, before, work, () -> {});
    }
}
