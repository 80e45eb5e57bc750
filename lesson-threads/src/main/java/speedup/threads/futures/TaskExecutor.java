package speedup.threads.futures;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A fixed number of threads that take commands in the order in which they are handed, and tell what they are at. */
final class TaskExecutor implements Executor, AutoCloseable {

    private final AtomicLong handed = new AtomicLong();
    private final AtomicLong unfinished = new AtomicLong();
    private final AtomicLong begun = new AtomicLong();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Map<Thread, Long> busy = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor pool;

    /** So many threads, which do not keep the JVM from ending. */
    TaskExecutor(int count) {
        pool = new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::newThread);
    }

    private Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "executor-" + (threads.size() + 1));
        thread.setDaemon(true);
        // What a command throws is its own affair: the pool goes on with another thread.
        thread.setUncaughtExceptionHandler((failed, exception) -> {});
        threads.add(thread);
        return thread;
    }

    @Override
    public void execute(Runnable command) {
        handed.incrementAndGet();
        unfinished.incrementAndGet();
        pool.execute(() -> {
            busy.put(Thread.currentThread(), begun.incrementAndGet());
            try {
                command.run();
            } finally {
                busy.remove(Thread.currentThread());
                unfinished.decrementAndGet();
            }
        });
    }

    /** Whether a thread is one of these. */
    boolean include(Thread thread) {
        return threads.contains(thread);
    }

    /** How many commands it has been handed. */
    long handed() {
        return handed.get();
    }

    /** The threads that are at a command, and at which: the first is 1. */
    Map<Thread, Long> busy() {
        return Map.copyOf(busy);
    }

    /** Whether no command can begin unless one of these threads gets done with its own. */
    boolean isStuckWith(Map<Thread, Long> working) {
        return working.size() == pool.getMaximumPoolSize() || unfinished.get() == working.size();
    }

    /** Interrupts all threads, and takes no further command. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
