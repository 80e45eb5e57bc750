package speedup.processes.stencil;

import java.io.IOException;

/**
 * Follows the temperatures of a plate through many steps of time, in worker processes that are kept from
 * one call to the next.
 *
 * <p><b>Where the work is done.</b> Every row is computed in a worker, none in the calling process. There
 * is one worker for each core of the machine, {@code Runtime.getRuntime().availableProcessors()}; where
 * there are fewer rows, some have nothing to do. The workers are started when the first plate comes, at the
 * latest, and stay alive until {@link #close}, unless a rule fails or a worker dies.
 *
 * <p><b>What is timed.</b> Sending rows and taking them back is part of the time, starting workers is not:
 * before the time counts there are several calls, in which the workers start and compile what they need.
 *
 * <p><b>Threads.</b> One thread at a time calls this. Between calls, this process and its workers may be
 * stopped for any while, and go on as if nothing had happened.
 */
public interface Plate extends AutoCloseable {

    /**
     * Applies a rule to all rows of a plate at once, again and again. The first and the last row never
     * change.
     *
     * @param rule how a row goes on; a worker gets a copy of it, by Java's serialization
     * @param plate at least 3 rows of at least 3 elements; not changed
     * @param steps how often, at least 0
     * @return a new plate, with the same bits as on one core
     * @throws IOException if a worker cannot be started, or ends while it is needed, as it may do when the
     *     rule throws; this can be used again
     * @throws InterruptedException if the calling thread is interrupted while it waits
     * @throws IllegalStateException if this is closed
     */
    double[][] after(StepRule rule, double[][] plate, int steps) throws IOException, InterruptedException;

    /** Ends all workers, and returns when they have ended. Closing twice does nothing. */
    @Override
    void close();
}
