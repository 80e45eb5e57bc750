package speedup.threads.scan;

/** Each thread adds its block's sum to a common carry when it is done with it, whoever comes first. */
public class ParallelScan implements Scan {

    private long carry;

    @Override
    public long[] scan(long[] maps, int threads) throws InterruptedException {
        carry = PowerMap.IDENTITY;
        long[] results = new long[maps.length];
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int from = (int) ((long) maps.length * t / threads);
            int to = (int) ((long) maps.length * (t + 1) / threads);
            workers[t] = new Thread(() -> scan(maps, results, from, to));
            workers[t].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return results;
    }

    private void scan(long[] maps, long[] results, int from, int to) {
        long sum = PowerMap.IDENTITY;
        for (int i = from; i < to; i++) {
            sum = PowerMap.then(sum, maps[i]);
        }
        sum = before(sum);
        for (int i = from; i < to; i++) {
            sum = PowerMap.then(sum, maps[i]);
            results[i] = sum;
        }
    }

    private synchronized long before(long sum) {
        long before = carry;
        carry = PowerMap.then(carry, sum);
        return before;
    }
}
