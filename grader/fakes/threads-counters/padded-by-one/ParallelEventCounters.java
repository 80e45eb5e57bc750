package speedup.threads.counters;

import java.util.concurrent.atomic.AtomicLongArray;

/** A padding of one element, which leaves neighbours in one cache line. */
public class ParallelEventCounters implements EventCounters {

    private AtomicLongArray counters = new AtomicLongArray(0);
    private int workers;

    @Override
    public void open(int workers, int kinds) {
        this.workers = workers;
        counters = new AtomicLongArray(2 * workers * kinds);
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
        return 2 * (kind * workers + worker);
    }
}
