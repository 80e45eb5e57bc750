package speedup.threads.scan;

import java.util.function.IntConsumer;

/**
 * Two passes over one block more than there are threads. In the first pass, block 0 is scanned, since nothing is before
 * it, and the others are summed up, but for the last one, whose sum nobody needs. In the second pass, all but block 0
 * are scanned. So all p threads are busy in each pass, and the time is 2 / (p + 1) of the serial one.
 */
public class ParallelScan implements Scan {

    @Override
    public long[] scan(long[] maps, int threads) throws InterruptedException {
        int blocks = threads + 1;
        long[] results = new long[maps.length];
        // At first of the blocks alone, then from the beginning to the end of each.
        long[] sums = new long[threads];
        together(threads, block -> {
            int from = start(block, blocks, maps.length);
            int to = start(block + 1, blocks, maps.length);
            sums[block] = block == 0 ? scan(maps, results, from, to, PowerMap.IDENTITY) : sum(maps, from, to);
        });
        for (int block = 1; block < threads; block++) {
            sums[block] = PowerMap.then(sums[block - 1], sums[block]);
        }
        together(threads, before -> {
            int from = start(before + 1, blocks, maps.length);
            int to = start(before + 2, blocks, maps.length);
            scan(maps, results, from, to, sums[before]);
        });
        return results;
    }

    /** Scans a range, after what comes before it, and returns the last result. */
    private static long scan(long[] maps, long[] results, int from, int to, long before) {
        long sum = before;
        for (int i = from; i < to; i++) {
            sum = PowerMap.then(sum, maps[i]);
            results[i] = sum;
        }
        return sum;
    }

    private static long sum(long[] maps, int from, int to) {
        long sum = PowerMap.IDENTITY;
        for (int i = from; i < to; i++) {
            sum = PowerMap.then(sum, maps[i]);
        }
        return sum;
    }

    private static int start(int block, int blocks, int length) {
        // As long: the product may be larger than any int.
        return (int) ((long) length * block / blocks);
    }

    /** Does the work for each number from 0 on a thread of its own, the last one on this thread. */
    private static void together(int threads, IntConsumer work) throws InterruptedException {
        Thread[] others = new Thread[threads - 1];
        for (int t = 0; t < others.length; t++) {
            int number = t;
            others[t] = new Thread(() -> work.accept(number));
            others[t].start();
        }
        work.accept(threads - 1);
        for (Thread other : others) {
            other.join();
        }
    }
}
