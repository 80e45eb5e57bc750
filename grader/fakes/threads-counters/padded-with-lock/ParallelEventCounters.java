package speedup.threads.counters;

/** Padded counters behind a global lock. */
public class ParallelEventCounters implements EventCounters {

    private long[] counters = new long[0];
    private int workers;
    private int stride;

    @Override
    public void open(int workers, int kinds) {
        this.workers = workers;
        stride = kinds + 16;
        counters = new long[16 + workers * stride];
    }

    @Override
    public synchronized void count(int worker, int kind) {
        counters[16 + worker * stride + kind]++;
    }

    @Override
    public synchronized long take(int kind) {
        long sum = 0;
        for (int worker = 0; worker < workers; worker++) {
            sum += counters[16 + worker * stride + kind];
            counters[16 + worker * stride + kind] = 0;
        }
        return sum;
    }
}
