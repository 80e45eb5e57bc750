package speedup.threads.scan;

/**
 * In each step, all results take in what is twice as far before them: few steps, all of them parallel, and log n times
 * the work.
 */
public class ParallelScan implements Scan {

    @Override
    public long[] scan(long[] maps, int threads) throws InterruptedException {
        long[] results = maps.clone();
        for (int distance = 1; distance < maps.length; distance *= 2) {
            results = step(results, distance, threads);
        }
        return results;
    }

    private static long[] step(long[] from, int distance, int threads) throws InterruptedException {
        long[] to = new long[from.length];
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int first = (int) ((long) from.length * t / threads);
            int end = (int) ((long) from.length * (t + 1) / threads);
            workers[t] = new Thread(() -> {
                for (int i = first; i < end; i++) {
                    to[i] = i < distance ? from[i] : PowerMap.then(from[i - distance], from[i]);
                }
            });
            workers[t].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return to;
    }
}
