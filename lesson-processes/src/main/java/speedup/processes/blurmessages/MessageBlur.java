package speedup.processes.blurmessages;

import java.io.IOException;
import java.util.List;
import speedup.processes.blur.Filter;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;

/**
 * Filters images in worker processes that are kept from one call to the next, and that get images and
 * give them back through their standard input and output.
 *
 * <p><b>Where the work is done.</b> Every image is filtered in a worker, none in the calling process.
 * There is one worker for each core of the machine, {@code
 * Runtime.getRuntime().availableProcessors()}. The workers are started when the first images come, at the
 * latest, and stay alive until {@link #close}, unless a filter fails or a worker dies.
 *
 * <p><b>What is timed.</b> Sending images and taking them back is part of the time, starting workers is
 * not: before the time counts there are several calls, in which the workers start and compile what they
 * need.
 *
 * <p><b>Threads.</b> One thread at a time calls this. Between calls, this process and its workers may be
 * stopped for any while, and go on as if nothing had happened.
 */
public interface MessageBlur extends AutoCloseable {

    /**
     * Applies a filter to each image.
     *
     * @param filter what to apply; a worker gets a copy of it, by Java's serialization
     * @param images any number of images, also none, of any shapes; not changed
     * @return the new images, in the order of the old ones
     * @throws FilterFailedException if the filter throws; this can be used again
     * @throws IOException if a worker cannot be started, or ends while it is needed
     * @throws InterruptedException if the calling thread is interrupted while it waits
     * @throws IllegalStateException if this is closed
     */
    List<Image> apply(Filter filter, List<Image> images) throws IOException, InterruptedException;

    /** Ends all workers, and returns when they have ended. Closing twice does nothing. */
    @Override
    void close();
}
