package speedup.processes.blurshared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import speedup.processes.blur.Filter;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;

/**
 * Filters images in worker processes that are kept from one call to the next. Pixels get to the workers
 * and back through files that both sides map into their memory. Through the pipes go only a few bytes for
 * each image, which say where its pixels are and what to do.
 *
 * <p><b>Where the work is done.</b> Every image is filtered in a worker, none in the calling process.
 * There is one worker for each core of the machine, {@code
 * Runtime.getRuntime().availableProcessors()}. The workers are started when the first images come, at the
 * latest, and stay alive until {@link #close}, unless a filter fails or a worker dies.
 *
 * <p><b>Files.</b> Others may look into the folder, but nobody else may read or write what is in the files,
 * at any time. When a call returns or throws, none of them is left.
 *
 * <p><b>What is timed.</b> Putting pixels into the files and taking them out is part of the time, starting
 * workers is not: before the time counts there are several calls, in which the workers start and compile
 * what they need.
 *
 * <p><b>Threads.</b> One thread at a time calls this. Between calls, this process and its workers may be
 * stopped for any while, and go on as if nothing had happened.
 */
public interface SharedBlur extends AutoCloseable {

    /**
     * Applies a filter to each image.
     *
     * @param filter what to apply; a worker gets a copy of it, by Java's serialization
     * @param images any number of images, also none, of any shapes; not changed
     * @param folder an existing folder, where files may stand during the call
     * @return the new images, in the order of the old ones
     * @throws FilterFailedException if the filter throws; this can be used again
     * @throws IOException if a file cannot be made, or a worker cannot be started or ends while it is needed
     * @throws InterruptedException if the calling thread is interrupted while it waits
     * @throws IllegalStateException if this is closed
     */
    List<Image> apply(Filter filter, List<Image> images, Path folder) throws IOException, InterruptedException;

    /** Ends all workers, and returns when they have ended. Closing twice does nothing. */
    @Override
    void close();
}
