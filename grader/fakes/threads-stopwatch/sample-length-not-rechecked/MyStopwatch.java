package speedup.threads.stopwatch;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import speedup.timing.NanoClock;

/** Does not check again whether samples are long enough. */
public class MyStopwatch implements Stopwatch {

    @Override
    public Timing time(NanoClock clock, LongSupplier task, LongConsumer sink, Plan plan) {
        long repetitions = 1;
        long start = clock.nanos();
        while (clock.nanos() - start < plan.warmUpNanos()) {
            sink.accept(task.getAsLong());
        }
        while (sample(clock, task, sink, repetitions) < plan.sampleNanos()) {
            repetitions *= 2;
        }
        long best = Long.MAX_VALUE;
        for (int taken = 0; taken < plan.samples(); taken++) {
            best = Math.min(best, sample(clock, task, sink, repetitions));
        }
        return new Timing((double) best / repetitions, repetitions);
    }

    private static long sample(NanoClock clock, LongSupplier task, LongConsumer sink, long repetitions) {
        long start = clock.nanos();
        for (long i = 0; i < repetitions; i++) {
            sink.accept(task.getAsLong());
        }
        return clock.nanos() - start;
    }
}
