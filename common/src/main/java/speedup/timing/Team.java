package speedup.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Threads that are kept, and work together when told: what starting one costs is not measured. */
public final class Team implements AutoCloseable {

    private final ExecutorService threads;

    /**
     * Makes ready for some threads, which are started when they are first needed.
     *
     * @param name what they are called
     * @param most how many shares can run at once; at least 1
     */
    public Team(String name, int most) {
        this(name, most, () -> {});
    }

    /**
     * As {@link #Team(String, int)}, with something that each thread does first.
     *
     * @param begin what each thread does when it is started, such as to take a priority
     */
    public Team(String name, int most, Runnable begin) {
        threads = Executors.newFixedThreadPool(most, work -> {
            Runnable both = () -> {
                begin.run();
                work.run();
            };
            Thread thread = new Thread(both, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs shares 0 to {@code count - 1}, each on a thread, and waits for all of them.
     *
     * @throws IllegalStateException if a share fails; its exception is the cause
     * @throws java.util.concurrent.RejectedExecutionException if the team is closed
     */
    public void together(int count, IntConsumer share) throws InterruptedException {
        List<Future<?>> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            shares.add(threads.submit(() -> share.accept(number)));
        }
        for (Future<?> running : shares) {
            try {
                running.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A share of the work failed", e.getCause());
            }
        }
    }

    /** Where share number {@code share} of {@code count} begins among {@code length} things; share {@code count} ends them. */
    public static int bound(int length, int share, int count) {
        return (int) ((long) length * share / count);
    }

    /** Ends the threads; a share in the middle of its work is interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
