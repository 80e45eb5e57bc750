package speedup.processes.chunks;

import java.io.IOException;
import java.util.function.LongUnaryOperator;

/**
 * Applies functions to many tiny tasks, in worker processes that are kept from one call to the next.
 *
 * <p><b>Where the work is done.</b> Every task is done in a worker, none in the calling process. The
 * workers are started when the pool is made or when it is first used, and stay alive until {@link
 * #close}. Between calls the pool and its workers may be stopped for any while, and go on as if
 * nothing had happened.
 *
 * <p><b>Threads.</b> One thread at a time calls a pool.
 */
public interface TaskPool extends AutoCloseable {

    /**
     * Applies a function to each task.
     *
     * @param function a public class with a public constructor without parameters, on the class path
     *     of this process; a worker finds it by its name, and makes an instance of its own. It does not
     *     throw, and prints nothing
     * @param tasks any number of tasks, also none; not changed
     * @return a new array with the result of {@code tasks[i]} at position i
     * @throws IOException if a worker cannot be started, or ends while it is needed
     * @throws InterruptedException if the calling thread is interrupted while it waits
     * @throws IllegalStateException if the pool is closed
     */
    long[] map(Class<? extends LongUnaryOperator> function, long[] tasks) throws IOException, InterruptedException;

    /** Ends all workers, and returns when they have ended. Closing a closed pool does nothing. */
    @Override
    void close();
}
