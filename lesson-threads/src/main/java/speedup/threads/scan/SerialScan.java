package speedup.threads.scan;

/** The scan on one thread: the oracle, the baseline, and where you start. It takes no other thread. */
public final class SerialScan implements Scan {

    @Override
    public long[] scan(long[] maps, int threads) {
        long[] results = new long[maps.length];
        long sum = PowerMap.IDENTITY;
        for (int i = 0; i < maps.length; i++) {
            sum = PowerMap.then(sum, maps[i]);
            results[i] = sum;
        }
        return results;
    }
}
