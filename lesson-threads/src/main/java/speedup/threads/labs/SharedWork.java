package speedup.threads.labs;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Work that can be done on several threads, the same work whatever their number.
 *
 * @param name what it is
 * @param rate how much it is, if that says something
 * @param dial makes ready for a number of threads, outside of the timing, and returns the number that is in force
 * @param task does the work on so many threads
 */
record SharedWork(String name, Optional<Rate> rate, IntUnaryOperator dial, OnThreads task) {

    /** Work on a number of threads. */
    @FunctionalInterface
    interface OnThreads {
        void run(int threads) throws InterruptedException;
    }

    /** Work whose threads are our own: there is no dial to turn. */
    static SharedWork ofOurs(String name, Optional<Rate> rate, OnThreads task) {
        return new SharedWork(name, rate, IntUnaryOperator.identity(), task);
    }

    /** It, on so many threads. */
    Contender on(int threads) {
        return new Contender(
                name + ", threads: " + threads, () -> dial.applyAsInt(threads), () -> task.run(threads));
    }
}
