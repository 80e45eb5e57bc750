package speedup.threads.scan;

import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code threads/scan}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Each result needs the one before it, so the loop of {@link SerialScan} cannot be shared out as
 * it is. Go over the maps twice:
 *
 * <ol>
 *   <li>Cut them into blocks. Compute the sum of each block, all blocks at a time.
 *   <li>From these few sums, compute what comes before each block.
 *   <li>Scan each block from there on, all blocks at a time.
 * </ol>
 *
 * <p><b>Count the work.</b> This does nearly every operation twice, so with a block for each thread, p cores gain p / 2
 * times: on 2 cores nothing at all. But the first block has nothing before it, so it needs no first pass, and nobody asks for the
 * sum of the last one. Choose the blocks so that all threads are busy in both passes. The most there can be is (p + 1) / 2
 * times: 1.5 on 2 cores, 2.5 on 4.
 *
 * <p><b>Rules.</b> Any number of maps has to work, none included, on any number of threads. The sum of two maps is {@link PowerMap#then}, which may
 * be grouped in any way, and not be reordered. The maps stay as they are. No thread may still work when {@code scan}
 * returns. What the JDK offers is allowed; what it offers as an incubator or a preview is not. Its own {@code
 * Arrays.parallelPrefix} is right, and on 2 cores hardly faster than one thread.
 *
 * <p><b>It passes when</b> every result is right, also while threads are delayed for a moment at random, and when it is
 * as much faster than {@link SerialScan} as Amdahl's law allows with a serial fraction of 60%: 1.25 times on 2 cores,
 * 1.43 times on 4. That is 30% of the work of both passes.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code ParallelScanTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check threads/scan
 *   ./speedup hint threads/scan
 * </pre>
 */
public class ParallelScan implements Scan {

    @Override
    public long[] scan(long[] maps, int threads) throws InterruptedException {
        throw new NotAttemptedException();
    }
}
