package speedup.threads.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two passes over a block more than there are threads, as tasks of a pool. */
public class ParallelScan implements Scan {

    @Override
    public long[] scan(long[] maps, int threads) throws InterruptedException {
        int[] ends = ends(maps.length, threads + 1);
        long[] results = new long[maps.length];
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Long>> first = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int block = t;
                long[] target = block == 0 ? results : null;
                first.add(() -> walk(maps, target, ends[block], ends[block + 1], PowerMap.IDENTITY));
            }
            long before = PowerMap.IDENTITY;
            List<Callable<Long>> second = new ArrayList<>();
            List<Future<Long>> sums = pool.invokeAll(first);
            for (int t = 0; t < threads; t++) {
                before = PowerMap.then(before, sums.get(t).get());
                int block = t + 1;
                long start = before;
                second.add(() -> walk(maps, results, ends[block], ends[block + 1], start));
            }
            for (Future<Long> done : pool.invokeAll(second)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
        return results;
    }

    private static int[] ends(int length, int blocks) {
        int[] ends = new int[blocks + 1];
        for (int block = 0; block <= blocks; block++) {
            ends[block] = (int) ((long) length * block / blocks);
        }
        return ends;
    }

    /** Adds up a range, and stores each sum if there is where to. */
    private static long walk(long[] maps, long[] target, int from, int to, long before) {
        long sum = before;
        for (int i = from; i < to; i++) {
            sum = PowerMap.then(sum, maps[i]);
            if (target != null) {
                target[i] = sum;
            }
        }
        return sum;
    }
}
