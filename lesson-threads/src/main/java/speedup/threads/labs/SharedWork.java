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
 * @param limit what besides a serial part keeps it from sharing out, so that Amdahl's law cannot hold; nothing if
 *     there is no such thing
 */
public record SharedWork(
        String name, Optional<Rate> rate, ThreadSetting setting, OnThreads task, Optional<String> limit) {

    /** Work to which Amdahl's law may apply. */
    public SharedWork(String name, Optional<Rate> rate, ThreadSetting setting, OnThreads task) {
        this(name, rate, setting, task, Optional.empty());
    }

    /** The same, where something besides a serial part keeps it from sharing out. */
    public SharedWork limitedBy(String what) {
        return new SharedWork(name, rate, setting, task, Optional.of(what));
    }

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
