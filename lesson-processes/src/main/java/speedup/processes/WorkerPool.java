package speedup.processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Worker processes that are started once and kept: one for each core, {@code
 * Runtime.getRuntime().availableProcessors()}, if nobody says otherwise. They start when they are first needed. What is said to
 * them, and in which form, is up to whoever uses them. One thread at a time calls this.
 */
public final class WorkerPool implements AutoCloseable {

    private final Supplier<ProcessBuilder> child;
    private final int count;
    private final List<WorkerProcess> workers = new ArrayList<>();
    private boolean closed;

    /**
     * Starts nothing yet.
     *
     * @param main the class whose {@code main} each worker runs: it has to end when its standard input
     *     does
     */
    public WorkerPool(Class<?> main) {
        this(() -> ChildJvm.running(main), Runtime.getRuntime().availableProcessors());
    }

    /**
     * Starts nothing yet.
     *
     * @param child makes the builder of each worker, which has to end when its standard input does
     * @param count how many workers, at least 1
     */
    public WorkerPool(Supplier<ProcessBuilder> child, int count) {
        this.child = child;
        this.count = count;
    }

    /** What is said between this process and one worker. */
    @FunctionalInterface
    public interface Conversation {

        /**
         * Talks to one worker, and leaves no byte unread in either pipe.
         *
         * @param number the worker's number, from 0
         * @param worker its pipes
         */
        void with(int number, WorkerProcess worker) throws IOException, InterruptedException;
    }

    /** How many workers there are, also before they have been started. */
    public int count() {
        return count;
    }

    /**
     * Talks to all workers at the same time, each on a thread of its own, and returns when all
     * conversations have ended.
     *
     * <p>If one of them throws, all workers are killed and the other threads interrupted, so that no other
     * conversation waits for ever.
     * Nobody knows how far the others have come by then. The next call starts new workers.
     *
     * @throws IOException if a worker cannot be started, or if a conversation throws this, as it does
     *     when its worker has ended
     * @throws RuntimeException whatever else a conversation throws
     * @throws InterruptedException if the calling thread is interrupted while it waits
     * @throws IllegalStateException if this is closed
     */
    public void converse(Conversation conversation) throws IOException, InterruptedException {
        if (closed) {
            throw new IllegalStateException("The workers have been ended: close has been called");
        }
        start();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.add(new Thread(() -> converse(number, conversation, failure, threads), "worker " + number));
        }
        threads.forEach(Thread::start);
        await(threads);
        passOn(failure.get());
    }

    private void start() throws IOException {
        while (workers.size() < count) {
            workers.add(WorkerProcess.start(child.get()));
        }
    }

    private void converse(
            int number, Conversation conversation, AtomicReference<@Nullable Throwable> failure, List<Thread> threads) {
        try {
            if (failure.get() == null) {
                conversation.with(number, workers.get(number));
            }
        } catch (Throwable e) {
            if (failure.compareAndSet(null, e)) {
                workers.forEach(WorkerProcess::kill);
                threads.forEach(Thread::interrupt);
            }
        }
    }

    private void await(List<Thread> threads) throws InterruptedException {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            workers.forEach(WorkerProcess::kill);
            threads.forEach(Thread::interrupt);
            endWorkers();
            throw e;
        }
    }

    private void passOn(@Nullable Throwable failure) throws IOException, InterruptedException {
        if (failure == null) {
            return;
        }
        endWorkers();
        if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        } else if (failure instanceof InterruptedException e) {
            throw e;
        }
        throw new IOException("A worker process could not be talked to, since it may have ended: " + failure, failure);
    }

    private void endWorkers() {
        workers.forEach(WorkerProcess::askToEnd);
        workers.forEach(WorkerProcess::awaitEnd);
        workers.clear();
    }

    /** Ends all workers, and returns when they have ended. Closing twice does nothing. */
    @Override
    public void close() {
        closed = true;
        endWorkers();
    }
}
