package speedup.processes.pool;

import java.util.function.LongUnaryOperator;

/** The serial version under another name. */
public class ParallelProcessPool implements ProcessPool {

    private boolean closed;

    @Override
    public long[] map(Class<? extends LongUnaryOperator> function, long[] tasks) {
        if (closed) {
            throw new IllegalStateException("The pool is closed");
        }
        long[] results = new long[tasks.length];
        for (int i = 0; i < tasks.length; i++) {
            results[i] = apply(function, tasks[i]);
        }
        return results;
    }

    @Override
    public void close() {
        closed = true;
    }

    private static long apply(Class<? extends LongUnaryOperator> function, long task) {
        try {
            return function.getConstructor().newInstance().applyAsLong(task);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new TaskFailedException(task, e.toString());
        }
    }
}
