package speedup.processes.pool;

import java.util.function.LongUnaryOperator;

/** Doubles a number; throws if it is negative. */
public final class NonNegativeDoubling implements LongUnaryOperator {

    @Override
    public long applyAsLong(long task) {
        if (task < 0) {
            throw new IllegalArgumentException(task + " is negative");
        }
        return 2 * task;
    }
}
