package speedup.threads.histogram;

import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code threads/histogram}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Start from {@link RacyHistogram}, which loses counts. Mend it, so that no count is
 * ever lost, and so that it is still faster than one thread. The two go together badly when all threads
 * take turns at the same few places in memory: most of the values belong to a few bins.
 *
 * <p><b>Rules.</b> Any number of values, of bins and of threads has to work. The values stay as they are, and each call
 * returns an array of its own. What the JDK offers is allowed.
 *
 * <p><b>It passes when</b> no count is lost, and it is as much faster than {@link SerialHistogram} as Amdahl's
 * law allows with a serial fraction of 35%: 1.48 times on 2 cores, 1.95 times on 4.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code ParallelHistogramTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check threads/histogram
 *   ./speedup hint threads/histogram
 * </pre>
 */
public class ParallelHistogram implements Histogram {

    @Override
    public long[] count(long[] values, Binning binning, int threads) throws InterruptedException {
        throw new NotAttemptedException();
    }
}
