package speedup.grader.lock;

import java.io.IOException;

/** When a grader may use the machine. */
public interface MachineLock {

    /** At any time, for a grader that is the only one, or one that minds no other. */
    MachineLock NONE = new MachineLock() {
        @Override
        public <T> T take(Runnable ifNotAtOnce, Work<T> work) throws IOException, InterruptedException {
            return work.run();
        }
    };

    /**
     * Works while this grader holds the lock.
     *
     * @param ifNotAtOnce is told, once, when there is something to wait for
     * @throws IOException what the work throws
     * @throws InterruptedException if interrupted while waiting, and what the work throws
     */
    <T> T take(Runnable ifNotAtOnce, Work<T> work) throws IOException, InterruptedException;

    /**
     * What is done under the lock.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {

        /** Works. */
        T run() throws IOException, InterruptedException;
    }
}
