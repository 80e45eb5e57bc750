package speedup.processes.pool;

import java.util.function.LongUnaryOperator;

/** Prints before it returns the task: a line break, so that nobody is disturbed who watches the test. */
public final class PrintingFunction implements LongUnaryOperator {

    @Override
    public long applyAsLong(long task) {
        System.out.println();
        return task;
    }
}
