package speedup.processes.crash;

import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * One task after the other, in this process. It shows which task is tried how often, for functions
 * that throw. It is not proof against anything worse: what a function does to its process it does to
 * this one.
 */
public final class SerialCrashProofPool implements CrashProofPool {

    private boolean closed;

    @Override
    public PoolResult map(Class<? extends LongUnaryOperator> function, long[] tasks, RetryPolicy policy) {
        if (closed) {
            throw new IllegalStateException("The pool is closed");
        }
        long[] results = new long[tasks.length];
        boolean[] done = new boolean[tasks.length];
        for (int i = 0; i < tasks.length; i++) {
            for (int attempt = 0; attempt < policy.attempts() && !done[i]; attempt++) {
                done[i] = isDone(function, tasks[i], results, i);
            }
        }
        return new PoolResult(
                results, IntStream.range(0, tasks.length).filter(i -> !done[i]).toArray());
    }

    private static boolean isDone(Class<? extends LongUnaryOperator> function, long task, long[] results, int i) {
        try {
            results[i] = function.getConstructor().newInstance().applyAsLong(task);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
