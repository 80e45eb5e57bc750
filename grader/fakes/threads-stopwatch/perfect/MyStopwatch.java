package speedup.threads.stopwatch;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import speedup.timing.NanoClock;

/** Estimates the repetitions, in steps of eight times at most, while the task warms up. */
public class MyStopwatch implements Stopwatch {

    @Override
    public Timing time(NanoClock clock, LongSupplier task, LongConsumer sink, Plan plan) {
        long begin = clock.nanos();
        long repetitions = 1;
        do {
            repetitions = enough(repetitions, sample(clock, task, sink, repetitions), plan);
        } while (clock.nanos() - begin < plan.warmUpNanos());
        while (true) {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < plan.samples() && best >= plan.sampleNanos(); i++) {
                long nanos = sample(clock, task, sink, repetitions);
                best = Math.min(best, nanos);
            }
            if (best >= plan.sampleNanos()) {
                return new Timing((double) best / repetitions, repetitions);
            }
            repetitions = enough(repetitions, best, plan);
        }
    }

    private static long enough(long repetitions, long nanos, Plan plan) {
        if (nanos >= plan.sampleNanos()) {
            return repetitions;
        }
        double wanted = 1.1 * repetitions * plan.sampleNanos() / Math.max(1, nanos);
        return Math.max(repetitions + 1, (long) Math.min(wanted, 8.0 * repetitions));
    }

    private static long sample(NanoClock clock, LongSupplier task, LongConsumer sink, long repetitions) {
        long start = clock.nanos();
        for (long i = 0; i < repetitions; i++) {
            sink.accept(task.getAsLong());
        }
        return clock.nanos() - start;
    }
}
