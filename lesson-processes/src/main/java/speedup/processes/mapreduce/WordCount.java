package speedup.processes.mapreduce;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Counts the words of files by map, shuffle and reduce, in worker processes that are kept from one call to the next.
 *
 * <p><b>Map.</b> Each file is given to {@link WordJob#map} as a whole. Files may be of very different length.
 *
 * <p><b>Shuffle.</b> Each word belongs to one partition, whichever files it is in. All its counts, one from each file
 * that has the word, come together there. Which partition it is, is up to the implementation; but words spread over all
 * of them, so that none is empty if there are a hundred words for each.
 *
 * <p><b>Reduce.</b> The words of a partition, with all their counts, are given to {@link WordJob#reduce}, one word
 * after the other.
 *
 * <p><b>Where the work is done.</b> {@code map} and {@code reduce} are called in workers only, never in the calling
 * process. There is one worker for each core of the machine, {@code Runtime.getRuntime().availableProcessors()}. A worker is
 * given its next file or partition when it has answered the last one, and both phases make use of several workers.
 * Workers start when this is made or first used, and stay alive until {@link #close}.
 *
 * <p><b>When a worker dies.</b> One may die while it maps a file or reduces a partition. What it had not answered is
 * done again by another one; every file still counts once. If no worker dies, each file is mapped once and each word
 * reduced once. A file or a word that kills every worker does not occur.
 *
 * <p><b>Threads.</b> One thread at a time calls this. Between calls it and its workers may be stopped for any while,
 * and go on as if nothing had happened.
 */
public interface WordCount extends AutoCloseable {

    /**
     * Counts the words of files.
     *
     * @param job a public class with a public constructor without parameters, on the class path of this process
     * @param files the texts of any number of files, also none; not changed
     * @param partitions how many partitions there are, at least 1; it need not have to do with the number of workers
     * @return for each partition, the result of each word that belongs there; a word that is in no file has none
     * @throws IOException if a worker cannot be started, or if one dies again and again
     * @throws InterruptedException if the calling thread is interrupted while it waits
     * @throws IllegalStateException if this is closed
     */
    List<Map<String, Long>> count(Class<? extends WordJob> job, List<String> files, int partitions)
            throws IOException, InterruptedException;

    /** Ends all workers, and returns when they have ended. Closing twice does nothing. */
    @Override
    void close();
}
