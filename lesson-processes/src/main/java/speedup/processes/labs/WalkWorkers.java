package speedup.processes.labs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import speedup.processes.ChildJvm;
import speedup.processes.WorkerPool;

/** Worker processes that walk. They start when they are first needed and end at {@link #close}. */
public final class WalkWorkers implements AutoCloseable {

    private final WorkerPool workers;

    /** Makes ready for so many workers. */
    public WalkWorkers(int count) {
        workers = new WorkerPool(() -> ChildJvm.running(WalkWorker.class), count);
    }

    /** Is told when a message has been answered, on the thread that waited for it. */
    @FunctionalInterface
    public interface Watcher {

        /** Watches nothing. */
        Watcher NONE = (first, worker, sent, answered) -> {};

        /**
         * A message has been answered.
         *
         * @param first the number of its first task, from 0
         * @param worker the number of the worker, from 0
         * @param sent when it was sent, by {@link System#nanoTime()}
         * @param answered when the answer was there
         */
        void answered(int first, int worker, long sent, long answered);
    }

    /**
     * Does all tasks; a worker that has answered a message gets the next.
     *
     * @param chunk how many tasks are in a message, at least 1; the last one may have fewer
     * @return the ends of the walks, in the order of the tasks
     */
    public long[] ends(List<Walk> walks, int chunk, Watcher watcher) throws InterruptedException {
        long[] results = new long[walks.size()];
        AtomicInteger next = new AtomicInteger();
        try {
            workers.converse((number, worker) -> {
                for (int i = next.getAndAdd(chunk); i < results.length; i = next.getAndAdd(chunk)) {
                    long sent = System.nanoTime();
                    WalkWorker.ask(worker, walks.subList(i, Math.min(i + chunk, results.length)), results, i);
                    watcher.answered(i, number, sent, System.nanoTime());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }

    /** Starts processes, does the tasks, one in a message, and ends the processes. */
    public static long[] startedFor(List<Walk> walks, int count) throws InterruptedException {
        try (WalkWorkers workers = new WalkWorkers(count)) {
            return workers.ends(walks, 1, Watcher.NONE);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
