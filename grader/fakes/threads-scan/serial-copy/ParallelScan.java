package speedup.threads.scan;

/** The serial version under another name. */
public class ParallelScan implements Scan {

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
