package speedup.timing;

/** One task, with the number of repetitions that makes a sample long enough. */
final class Sampler {

    /** How fast the number of repetitions may grow: a first call that stood in a pause must not end the search. */
    private static final int LARGEST_STEP = 8;

    /** Calls per nanosecond that no processor reaches: beyond it, the loop is empty. */
    private static final int IMPOSSIBLE_RATE = 1_000;

    private final Task task;
    private final NanoClock clock;
    private final Sink sink = new Sink();
    private long repetitions = 1;

    private Sampler(Task task, NanoClock clock) {
        this.task = task;
        this.clock = clock;
    }

    /**
     * Warms the task up and finds its repetitions. They are looked for while it warms up and again
     * afterwards, for compiled code is faster.
     */
    static Sampler warmedUp(Task task, NanoClock clock, Plan plan) {
        Sampler sampler = new Sampler(task, clock);
        long least = plan.sampleNanos(clock.grain());
        long start = clock.nanos();
        while (sampler.grow(least) || clock.nanos() - start < plan.warmUp().toNanos()) {
            Thread.onSpinWait();
        }
        return sampler;
    }

    /** Takes a sample and says whether it was too short, in which case the next one will be longer. */
    private boolean grow(long least) {
        long nanos = sample();
        if (nanos >= least) {
            return false;
        }
        double wanted = 1.1 * repetitions * least / Math.max(1, nanos);
        double largest = (double) repetitions * LARGEST_STEP;
        repetitions = Math.max(repetitions + 1, (long) Math.min(wanted, largest));
        if (repetitions / IMPOSSIBLE_RATE > least) {
            throw new IllegalStateException("The task takes no time at all: the compiler has removed it, for nobody"
                    + " uses its result. Hand the result to the sink.");
        }
        return true;
    }

    /**
     * Runs all repetitions once; nanoseconds in all. The loop reads local variables only: a field would
     * be read anew in every turn, for the sink makes the compiler think that it may have changed.
     */
    long sample() {
        Task work = task;
        Sink results = sink;
        long calls = repetitions;
        long start = clock.nanos();
        for (long i = 0; i < calls; i++) {
            work.run(results);
        }
        return clock.nanos() - start;
    }

    /** Runs all repetitions once; nanoseconds per call. */
    double nanosPerCall() {
        return (double) sample() / repetitions;
    }

    long repetitions() {
        return repetitions;
    }
}
