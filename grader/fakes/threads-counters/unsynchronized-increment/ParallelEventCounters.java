package speedup.threads.counters;

/** One counter for each kind, shared by all workers without synchronization. */
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
    public void count(int worker, int kind) {
        counters[16 + kind]++;
    }

    @Override
    public long take(int kind) {
        long sum = 0;
        for (int worker = 0; worker < workers; worker++) {
            sum += counters[16 + kind];
            counters[16 + kind] = 0;
        }
        return sum;
    }
}
