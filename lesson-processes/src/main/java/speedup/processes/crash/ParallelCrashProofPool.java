package speedup.processes.crash;

import java.util.function.LongUnaryOperator;
import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code processes/crash}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Write a pool whose workers may die or hang without anything being lost. You may
 * begin with what you wrote for {@code processes/pool}. Then, for each task:
 *
 * <ul>
 *   <li>if its worker dies, start a fresh one and try the task again, so often as {@link RetryPolicy}
 *       allows;
 *   <li>if it takes longer than {@link RetryPolicy} allows, kill its worker, which then has died;
 *   <li>if its worker has died each time, give the task up, name it in {@link PoolResult#poison}, and go
 *       on with the others.
 * </ul>
 *
 * <p><b>Rules.</b> All that {@link CrashProofPool} promises. A task whose result has arrived is never
 * done again. No task is lost. There is never more than one worker for each core, and none is left
 * after {@code close}: neither one that hung, nor one that was started in place of another.
 *
 * <p><b>It passes when</b> all of this holds for tasks that kill their worker once or always, that hang
 * once or always, and that do neither. It does not have to be fast, and starting workers
 * counts against nobody.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code ParallelCrashProofPoolTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check processes/crash
 *   ./speedup hint processes/crash
 * </pre>
 */
public class ParallelCrashProofPool implements CrashProofPool {

    @Override
    public PoolResult map(Class<? extends LongUnaryOperator> function, long[] tasks, RetryPolicy policy) {
        throw new NotAttemptedException();
    }

    @Override
    public void close() {
        // Nothing to end yet.
    }

    /** What a child process runs. */
    static final class Worker {

        public static void main(String... arguments) {
            throw new NotAttemptedException();
        }
    }
}
