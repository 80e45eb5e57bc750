package speedup.threads.stopwatch;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import speedup.timing.NanoClock;

/** Measures how long one call of a task takes. */
public interface Stopwatch {

    /**
     * Times a task. The rules:
     *
     * <ol>
     *   <li><b>Every result is used.</b> Each value that the task returns goes to the sink, once.
     *   <li><b>Warm-up.</b> Between the first call of the task and the start of the first counted sample, at
     *       least {@code plan.warmUpNanos()} pass. Looking for the number of repetitions may be part of it.
     *   <li><b>Samples.</b> A sample is a reading of the clock, a number of calls, and the next reading. No
     *       sample has a reading in the middle.
     *   <li><b>Repetitions.</b> All counted samples have the same number of calls. It is large enough for each
     *       of them to last at least {@code plan.sampleNanos()} by the clock. If one turns out to be shorter, the
     *       number was too small: none of the samples so far counts. Any number up to ten times
     *       the smallest one that suffices will do.
     *   <li><b>The best counts.</b> The last {@code plan.samples()} samples are the counted ones. The shortest
     *       of them, divided by its number of calls, is the result.
     * </ol>
     *
     * @param clock in nanoseconds. It may start anywhere, below zero too, and go on from the largest {@code
     *     long} to the smallest one: only differences mean something. It may move in large steps, and a
     *     reading takes time
     * @param task does the same work at each call; the first calls take longer, and now and then one is delayed
     * @param sink takes the results, so that no compiler can leave out the work that they need
     * @param plan how much to measure
     */
    Timing time(NanoClock clock, LongSupplier task, LongConsumer sink, Plan plan);
}
