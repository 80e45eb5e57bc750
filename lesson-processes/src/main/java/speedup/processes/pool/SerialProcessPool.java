package speedup.processes.pool;

import java.util.function.LongUnaryOperator;

/**
 * One task after the other, in this process: the oracle, and the baseline that your answer has to
 * beat. It shows how a function is made from its class, and how a failure is passed on; a worker does
 * the same in its own process.
 */
public final class SerialProcessPool implements ProcessPool {

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
        } catch (Throwable e) {
            throw new TaskFailedException(task, e.toString());
        }
    }
}
