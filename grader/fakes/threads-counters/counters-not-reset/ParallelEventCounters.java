package speedup.threads.counters;

import java.util.concurrent.atomic.AtomicLongArray;

/** Reads the counters and does not reset them. */
public class ParallelEventCounters implements EventCounters {

    private AtomicLongArray counters = new AtomicLongArray(0);
    private int workers;
    private int stride;

    @Override
    public void open(int workers, int kinds) {
        this.workers = workers;
        stride = kinds + 16;
        counters = new AtomicLongArray(16 + workers * stride);
    }

    @Override
    public void count(int worker, int kind) {
        counters.getAndIncrement(place(worker, kind));
    }

    @Override
    public long take(int kind) {
        long sum = 0;
        for (int worker = 0; worker < workers; worker++) {
            sum += counters.get(place(worker, kind));
        }
        return sum;
    }

    private int place(int worker, int kind) {
        return 16 + worker * stride + kind;
    }
}
