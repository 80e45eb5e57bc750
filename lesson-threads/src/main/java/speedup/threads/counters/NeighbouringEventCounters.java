package speedup.threads.counters;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A counter for each worker and kind, side by side, and where you start.
 *
 * <p>It is right, and no two workers ever write to the same counter. But a cache holds lines, not counters: 64 or
 * 128 bytes, eight or sixteen counters. One core at a time can write to a line. So the workers' cores take the
 * line from each other at every other event, and all wait for it most of the time. This is false sharing.
 */
public final class NeighbouringEventCounters implements EventCounters {

    private AtomicLongArray counters = new AtomicLongArray(0);
    private int workers;

    @Override
    public void open(int workers, int kinds) {
        this.workers = workers;
        counters = new AtomicLongArray(workers * kinds);
    }

    @Override
    public void count(int worker, int kind) {
        counters.getAndIncrement(kind * workers + worker);
    }

    @Override
    public long take(int kind) {
        long sum = 0;
        for (int worker = 0; worker < workers; worker++) {
            sum += counters.getAndSet(kind * workers + worker, 0);
        }
        return sum;
    }
}
