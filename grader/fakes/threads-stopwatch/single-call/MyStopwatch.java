package speedup.threads.stopwatch;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import speedup.timing.NanoClock;

/** Times a single call. */
public class MyStopwatch implements Stopwatch {

    @Override
    public Timing time(NanoClock clock, LongSupplier task, LongConsumer sink, Plan plan) {
        long start = clock.nanos();
        while (clock.nanos() - start < plan.warmUpNanos()) {
            sink.accept(task.getAsLong());
        }
        return new Timing(sample(clock, task, sink, 1), 1);
    }

    private static long sample(NanoClock clock, LongSupplier task, LongConsumer sink, long repetitions) {
        long start = clock.nanos();
        for (long i = 0; i < repetitions; i++) {
            sink.accept(task.getAsLong());
        }
        return clock.nanos() - start;
    }
}
