package speedup.threads.counters;

import java.util.concurrent.atomic.AtomicLongArray;

/** One atomic counter for each kind, shared by all workers. */
public class ParallelEventCounters implements EventCounters {

    private AtomicLongArray counters = new AtomicLongArray(0);
    private int workers;

    @Override
    public void open(int workers, int kinds) {
        this.workers = workers;
        counters = new AtomicLongArray(kinds);
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
        return kind;
    }
}
