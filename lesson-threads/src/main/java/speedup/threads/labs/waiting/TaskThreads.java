package speedup.threads.labs.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** What runs tasks. */
@FunctionalInterface
interface TaskThreads {

    /** Starts so many tasks. */
    RunningTasks start(int count, Supplier<Runnable> tasks);

    /** Runs so many tasks, and returns when all are done. */
    default void run(int count, Supplier<Runnable> tasks) throws InterruptedException {
        start(count, tasks).join();
    }

    /** Tasks that were started. */
    @FunctionalInterface
    interface RunningTasks {

        /** Waits until all are done. */
        void join() throws InterruptedException;
    }

    /** A new thread for each task. */
    static TaskThreads each(Function<Runnable, Thread> starter) {
        return (count, tasks) -> {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                threads.add(starter.apply(tasks.get()));
            }
            return () -> {
                for (Thread thread : threads) {
                    thread.join();
                }
            };
        };
    }

    /** A new platform thread for each task. */
    static TaskThreads platform() {
        return each(task -> {
            Thread thread = new Thread(task, "lab");
            thread.setDaemon(true);
            thread.start();
            return thread;
        });
    }

    /** The threads of a pool, which are kept. */
    static TaskThreads of(ExecutorService pool) {
        return (count, tasks) -> {
            CountDownLatch open = new CountDownLatch(count);
            for (int i = 0; i < count; i++) {
                Runnable task = tasks.get();
                pool.execute(() -> {
                    task.run();
                    open.countDown();
                });
            }
            return open::await;
        };
    }

    /** A pool of platform threads. */
    static ExecutorService pool(int size) {
        return Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, "lab");
            thread.setDaemon(true);
            return thread;
        });
    }
}
