package speedup.processes.pool;

import java.util.function.LongUnaryOperator;

/** Triples a task, throws for a negative one, and prints an empty line for each: what a function prints is no result. */
public final class FailingTask implements LongUnaryOperator {

    @Override
    public long applyAsLong(long task) {
        System.out.println();
        if (task < 0) {
            throw new IllegalArgumentException(task + " is negative");
        }
        return 3 * task;
    }
}
