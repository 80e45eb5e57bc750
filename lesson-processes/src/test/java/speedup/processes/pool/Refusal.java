package speedup.processes.pool;

import java.util.function.LongUnaryOperator;

/** Doubles numbers, and will have nothing to do with negative ones. */
public final class Refusal implements LongUnaryOperator {

    @Override
    public long applyAsLong(long task) {
        if (task < 0) {
            throw new IllegalArgumentException(task + " is negative");
        }
        return 2 * task;
    }
}
