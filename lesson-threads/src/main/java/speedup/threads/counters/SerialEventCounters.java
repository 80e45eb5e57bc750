package speedup.threads.counters;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counters for a single worker: the oracle, and the baseline, which counts all events on one thread. They are
 * atomic because of the reporter: without that, an event could get lost while the reporter sets a counter back.
 */
public final class SerialEventCounters implements EventCounters {

    private AtomicLongArray counters = new AtomicLongArray(0);

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is more than one worker
     */
    @Override
    public void open(int workers, int kinds) {
        if (workers != 1) {
            throw new IllegalArgumentException("The serial counters are for 1 worker, not for " + workers
                    + ". Give each worker counters of its own, as NeighbouringEventCounters does");
        }
        counters = new AtomicLongArray(kinds);
    }

    @Override
    public void count(int worker, int kind) {
        counters.getAndIncrement(kind);
    }

    @Override
    public long take(int kind) {
        return counters.getAndSet(kind, 0);
    }
}
