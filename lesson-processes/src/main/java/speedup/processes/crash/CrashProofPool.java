package speedup.processes.crash;

import java.io.IOException;
import java.util.function.LongUnaryOperator;

/**
 * Applies functions to tasks, in worker processes that may die or hang at any time.
 *
 * <p><b>Where the work is done.</b> Every task is done in a worker, none in the calling process. A
 * pool has a worker for each core, {@code Runtime.getRuntime().availableProcessors()}, and no more:
 * one that is to be replaced has ended before the call returns. Workers that are well are kept from
 * one call to the next.
 *
 * <p><b>When a worker dies.</b> The task that it had is tried again in another worker, since the death
 * may not be the task's fault. When a task has been tried as often as {@link RetryPolicy} allows, and its
 * worker has died each time, the task is given up as poison. A function that throws counts as a worker
 * that died. A worker that dies while it has no task is replaced, and no task is to blame.
 *
 * <p><b>When a worker hangs.</b> A task that takes longer than {@link RetryPolicy} allows will never end,
 * as far as anybody can tell. Its worker is killed, and has died as above.
 *
 * <p><b>How often a task is done.</b> A task whose result has arrived is not done again, whatever
 * happens to the worker afterwards. A worker that dies between doing a task and sending the result
 * leaves no trace of having done it, so the task is done a second time: no pool can promise more for a
 * task that has effects of its own.
 *
 * <p><b>Threads.</b> One thread at a time calls a pool. Between calls the pool and its workers may be
 * stopped for any while, and go on as if nothing had happened: time counts for tasks only.
 */
public interface CrashProofPool extends AutoCloseable {

    /**
     * Applies a function to each task.
     *
     * @param function a public class with a public constructor without parameters, on the class path
     *     of this process; a worker finds it by its name, and makes an instance of its own
     * @param tasks any number of tasks, also none; not changed
     * @param policy how long a task may take, and how often it is tried
     * @return the results, and which tasks have none
     * @throws IOException if a worker cannot be started
     * @throws InterruptedException if the calling thread is interrupted while it waits; the pool is
     *     closed then
     * @throws IllegalStateException if the pool is closed
     */
    PoolResult map(Class<? extends LongUnaryOperator> function, long[] tasks, RetryPolicy policy)
            throws IOException, InterruptedException;

    /** Ends all workers, and returns when they have ended. Closing a closed pool does nothing. */
    @Override
    void close();
}
