package speedup.threads.counters;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The counters of a worker stand together, and far from everybody else's, so that each core keeps its lines to
 * itself. Only the reporter comes by, once in a while.
 */
public class ParallelEventCounters implements EventCounters {

    /**
     * Empty places around a worker's counters: 128 bytes, since lines have 64 or 128, and many processors fetch
     * those of 64 in pairs. At the front they keep the array's length out, which every access reads.
     */
    private static final int GAP = 16;

    private AtomicLongArray counters = new AtomicLongArray(0);
    private int workers;
    private int stride;

    @Override
    public void open(int workers, int kinds) {
        this.workers = workers;
        stride = kinds + GAP;
        counters = new AtomicLongArray(GAP + workers * stride);
    }

    @Override
    public void count(int worker, int kind) {
        counters.getAndIncrement(place(worker, kind));
    }

    @Override
    public long take(int kind) {
        long sum = 0;
        for (int worker = 0; worker < workers; worker++) {
            sum += counters.getAndSet(place(worker, kind), 0);
        }
        return sum;
    }

    private int place(int worker, int kind) {
        return GAP + worker * stride + kind;
    }
}
