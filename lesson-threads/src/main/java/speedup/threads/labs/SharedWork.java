package speedup.threads.labs;

import java.util.Optional;
import speedup.timing.Variant;

/**
 * Work that can be done on several threads, the same work whatever their number.
 *
 * @param name what it is
 * @param rate how much it is, if that says something
 * @param setting sets the number of threads, outside of the timing
 * @param task does the work on so many threads
 */
public record SharedWork(String name, Optional<Rate> rate, ThreadSetting setting, OnThreads task) {

    /** What sets a number of threads. */
    @FunctionalInterface
    public interface ThreadSetting {

        /** Sets it, and returns the number that is in force then. */
        int use(int threads) throws InterruptedException;
    }

    /** Work on a number of threads. */
    @FunctionalInterface
    public interface OnThreads {

        /** Does it once. */
        void run(int threads) throws InterruptedException;
    }

    /** Work whose threads are our own: there is no setting to change. */
    public static SharedWork ofOurs(String name, Optional<Rate> rate, OnThreads task) {
        return new SharedWork(name, rate, threads -> threads, task);
    }

    /** It, on so many threads. */
    public Variant on(int threads) {
        return new Variant(name + ", threads: " + threads, () -> setting.use(threads), hole -> task.run(threads));
    }
}
