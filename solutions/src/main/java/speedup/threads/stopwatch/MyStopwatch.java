package speedup.threads.stopwatch;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import speedup.timing.NanoClock;

/**
 * Doubles the repetitions until a sample is long enough. One long sample is no proof that they are enough: it
 * may have been interrupted, or have held slow first calls. So every sample is looked at, and a short one
 * starts the count anew.
 */
public class MyStopwatch implements Stopwatch {

    @Override
    public Timing time(NanoClock clock, LongSupplier task, LongConsumer sink, Plan plan) {
        warmUp(clock, task, sink, plan.warmUpNanos());
        long repetitions = 1;
        long best = Long.MAX_VALUE;
        int taken = 0;
        while (taken < plan.samples()) {
            long nanos = sample(clock, task, sink, repetitions);
            if (nanos < plan.sampleNanos()) {
                repetitions *= 2;
                best = Long.MAX_VALUE;
                taken = 0;
            } else {
                best = Math.min(best, nanos);
                taken++;
            }
        }
        return new Timing((double) best / repetitions, repetitions);
    }

    private static void warmUp(NanoClock clock, LongSupplier task, LongConsumer sink, long nanos) {
        long start = clock.nanos();
        // A difference, since the clock may pass from the largest long to the smallest.
        while (clock.nanos() - start < nanos) {
            sink.accept(task.getAsLong());
        }
    }

    private static long sample(NanoClock clock, LongSupplier task, LongConsumer sink, long repetitions) {
        long start = clock.nanos();
        for (long i = 0; i < repetitions; i++) {
            sink.accept(task.getAsLong());
        }
        return clock.nanos() - start;
    }
}
