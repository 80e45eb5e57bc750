package speedup.threads.stopwatch;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import speedup.exercise.NotAttemptedException;
import speedup.timing.NanoClock;

/**
 * Your answer to {@code threads/stopwatch}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Write a timer for tasks that may take less than one step of the clock. It warms the
 * task up, finds out how many calls make a sample that is long enough, takes several such samples, and
 * returns the time of one call in the best of them.
 *
 * <p><b>Rules.</b> They stand in {@link Stopwatch#time}. Use no other clock than the one you are given.
 *
 * <p><b>It passes when</b> it keeps the rules on simulated machines: some with a coarse clock, all with a
 * task that is slow at first and is interrupted now and then. How fast it is does not matter.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code MyStopwatchTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check threads/stopwatch
 *   ./speedup hint threads/stopwatch
 * </pre>
 */
public class MyStopwatch implements Stopwatch {

    @Override
    public Timing time(NanoClock clock, LongSupplier task, LongConsumer sink, Plan plan) {
        throw new NotAttemptedException();
    }
}
