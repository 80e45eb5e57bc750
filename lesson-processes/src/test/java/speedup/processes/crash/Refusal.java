package speedup.processes.crash;

import java.util.function.LongUnaryOperator;

/** Gives a number back, and will have nothing to do with negative ones. */
public final class Refusal implements LongUnaryOperator {

    @Override
    public long applyAsLong(long task) {
        if (task < 0) {
            throw new IllegalArgumentException(task + " is negative");
        }
        return task;
    }
}
