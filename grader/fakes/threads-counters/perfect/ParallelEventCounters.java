package speedup.threads.counters;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Nobody ever sets a counter back. Each has one writer, so that adding one need not be atomic, and the reporter
 * remembers what it has taken.
 */
public class ParallelEventCounters implements EventCounters {

    private static final VarHandle PLACE = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int GAP = 16;

    private long[][] counters = {};
    private long[] taken = {};

    @Override
    public void open(int workers, int kinds) {
        counters = new long[workers][GAP + kinds + GAP];
        taken = new long[kinds];
    }

    @Override
    public void count(int worker, int kind) {
        long[] mine = counters[worker];
        PLACE.setRelease(mine, GAP + kind, mine[GAP + kind] + 1);
    }

    @Override
    public long take(int kind) {
        long sum = 0;
        for (long[] ofWorker : counters) {
            sum += (long) PLACE.getAcquire(ofWorker, GAP + kind);
        }
        long fresh = sum - taken[kind];
        taken[kind] = sum;
        return fresh;
    }
}
