package speedup.threads.stopwatch;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import speedup.timing.NanoClock;

/** The mean counts the interruptions too. */
public class MyStopwatch implements Stopwatch {

    @Override
    public Timing time(NanoClock clock, LongSupplier task, LongConsumer sink, Plan plan) {
        long repetitions = 1;
        long start = clock.nanos();
        while (clock.nanos() - start < plan.warmUpNanos()) {
            sink.accept(task.getAsLong());
        }
        long total = 0;
        for (int taken = 0; taken < plan.samples(); ) {
            long nanos = sample(clock, task, sink, repetitions);
            if (nanos < plan.sampleNanos()) {
                repetitions *= 2;
                total = 0;
                taken = 0;
            } else {
                total += nanos;
                taken++;
            }
        }
        return new Timing((double) total / plan.samples() / repetitions, repetitions);
    }

    private static long sample(NanoClock clock, LongSupplier task, LongConsumer sink, long repetitions) {
        long start = clock.nanos();
        for (long i = 0; i < repetitions; i++) {
            sink.accept(task.getAsLong());
        }
        return clock.nanos() - start;
    }
}
