package speedup.threads.scan;

/** What the serial version does, under another name. */
public class ParallelScan implements Scan {

    @Override
    public long[] scan(long[] maps, int threads) {
        long[] results = new long[maps.length];
        long before = PowerMap.IDENTITY;
        for (int i = 0; i < results.length; i++) {
            before = PowerMap.then(before, maps[i]);
            results[i] = before;
        }
        return results;
    }
}
