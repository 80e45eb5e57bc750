package speedup.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Kills a random worker at fixed intervals, among those that have registered. A worker that is still starting is
 * left alone: on a slow machine no worker would ever get beyond its start.
 */
final class WorkerKiller implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 200;

    private final Path registry = SoakTask.registry(ProcessHandle.current());
    private final Random random;
    private final AtomicInteger killed = new AtomicInteger();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private @Nullable ScheduledFuture<?> kills;

    WorkerKiller(long seed) throws IOException {
        random = new Random(seed);
        Files.createDirectories(registry);
    }

    void start() {
        kills = executor.scheduleAtFixedRate(this::killOne, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Ends the killing, and waits until the last kill is done. */
    void stop() throws InterruptedException {
        // Nothing ends the repetition but an exception of its own.
        if (kills != null && !kills.cancel(false)) {
            throw new IllegalStateException("The killing of workers has failed after " + killed);
        }
        executor.shutdown();
        executor.awaitTermination(1, TimeUnit.MINUTES);
    }

    int killed() {
        return killed.get();
    }

    private void killOne() {
        List<ProcessHandle> workers = ProcessHandle.current()
                .children()
                .filter(child -> Files.exists(registration(child)))
                .toList();
        if (!workers.isEmpty()) {
            ProcessHandle worker = workers.get(random.nextInt(workers.size()));
            worker.destroyForcibly();
            delete(registration(worker));
            killed.incrementAndGet();
        }
    }

    private Path registration(ProcessHandle worker) {
        return registry.resolve(Long.toString(worker.pid()));
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        executor.shutdownNow();
        try (var registrations = Files.list(registry)) {
            registrations.forEach(WorkerKiller::delete);
        }
        Files.delete(registry);
    }
}
