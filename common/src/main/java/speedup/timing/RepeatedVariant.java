package speedup.timing;

import java.time.Duration;

/** A variant, with the number of calls that makes a sample long enough. */
final class RepeatedVariant {

    /** How fast the number of calls may grow: a first call that was delayed must not end the search. */
    private static final int LARGEST_STEP = 10;

    /** Calls per nanosecond that no processor reaches: beyond it, the loop is empty. */
    private static final int IMPOSSIBLE_RATE = 1_000;

    private final Variant variant;
    private final NanoClock clock;
    private final long shortestSample;
    private final Blackhole results = new Blackhole();
    private long calls = 1;

    RepeatedVariant(Variant variant, NanoClock clock, Duration shortestSample) {
        this.variant = variant;
        this.clock = clock;
        this.shortestSample = shortestSample.toNanos();
    }

    String name() {
        return variant.name();
    }

    /** Takes samples for so long, and until one is long enough: compiled code is faster and needs more calls. */
    void warmUp(long nanos) throws InterruptedException {
        long start = clock.nanos();
        boolean longEnough;
        do {
            longEnough = grow();
        } while (!longEnough || clock.nanos() - start < nanos);
    }

    /** Takes a sample and says whether it was long enough; if not, the next one has more calls. */
    private boolean grow() throws InterruptedException {
        double nanos = sample() * calls;
        if (nanos >= shortestSample) {
            return true;
        }
        double wanted = 1.1 * calls * shortestSample / Math.max(1, nanos);
        calls = Math.max(calls + 1, (long) Math.min(wanted, (double) calls * LARGEST_STEP));
        if (calls / IMPOSSIBLE_RATE > shortestSample) {
            throw new IllegalStateException(
                    "\"" + name() + "\" takes no time at all: the compiler has removed the work,"
                            + " for nobody uses its result. Hand the result to the black hole.");
        }
        return false;
    }

    /**
     * Takes a sample, in nanoseconds per call. The loop reads local variables only: a field would be read anew
     * in every iteration, for the black hole makes the compiler think that it may have changed.
     */
    double sample() throws InterruptedException {
        Variant.Work work = variant.work();
        Blackhole hole = results;
        long count = calls;
        variant.before().run();
        long start = clock.nanos();
        for (long i = 0; i < count; i++) {
            work.run(hole);
        }
        long nanos = clock.nanos() - start;
        variant.after().run();
        return (double) nanos / count;
    }
}
