package speedup.processes.chunks;

import java.util.function.LongUnaryOperator;

/** Changes the sign. */
public final class Negation implements LongUnaryOperator {

    @Override
    public long applyAsLong(long task) {
        return -task;
    }
}
