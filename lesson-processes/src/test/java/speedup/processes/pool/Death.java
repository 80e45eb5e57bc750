package speedup.processes.pool;

import java.util.function.LongUnaryOperator;

/** Ends the process it runs in. */
public final class Death implements LongUnaryOperator {

    @Override
    public long applyAsLong(long task) {
        Runtime.getRuntime().halt(3);
        return task;
    }
}
