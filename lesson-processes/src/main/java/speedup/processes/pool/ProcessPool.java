package speedup.processes.pool;

import java.io.IOException;
import java.util.function.LongUnaryOperator;

/**
 * Applies functions to tasks, in worker processes that are kept from one call to the next.
 *
 * <p><b>Where the work is done.</b> Every task is done in a worker, none in the calling process. A
 * pool has one worker for each core of the machine, {@code
 * Runtime.getRuntime().availableProcessors()}, and starts them when it is made or when it is first
 * used. They stay alive until {@link #close}. A worker is given its next task when it has answered
 * the last one, so that whoever is quick does more.
 *
 * <p><b>What is timed.</b> Starting the workers takes longer than the work of a call. A pool is
 * therefore called several times before its time counts, and a call that counts finds workers that
 * run, and that have compiled the function.
 *
 * <p><b>Threads.</b> One thread at a time calls a pool. Between calls the pool and its workers may be
 * stopped for any while, and go on as if nothing had happened.
 */
public interface ProcessPool extends AutoCloseable {

    /**
     * Applies a function to each task.
     *
     * @param function a public class with a public constructor without parameters, on the class path
     *     of this process; a worker finds it by its name, and makes an instance of its own. What
     *     it prints to {@code System.out} is no result, and does not get between the results
     * @param tasks any number of tasks, also none; not changed
     * @return a new array with the result of {@code tasks[i]} at position i
     * @throws TaskFailedException if the function throws, or cannot be made; the pool can be used again
     * @throws IOException if a worker cannot be started, or ends while it is needed
     * @throws InterruptedException if the calling thread is interrupted while it waits
     * @throws IllegalStateException if the pool is closed
     */
    long[] map(Class<? extends LongUnaryOperator> function, long[] tasks) throws IOException, InterruptedException;

    /** Ends all workers, and returns when they have ended. Closing a closed pool does nothing. */
    @Override
    void close();
}
