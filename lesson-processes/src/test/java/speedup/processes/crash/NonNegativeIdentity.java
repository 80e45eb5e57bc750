package speedup.processes.crash;

import java.util.function.LongUnaryOperator;

/** Gives a number back; throws if it is negative. */
public final class NonNegativeIdentity implements LongUnaryOperator {

    @Override
    public long applyAsLong(long task) {
        if (task < 0) {
            throw new IllegalArgumentException(task + " is negative");
        }
        return task;
    }
}
