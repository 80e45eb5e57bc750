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
 * Kills a random worker at fixed intervals, among those that have reported for work. A worker that is
 * still starting is left alone: on a slow machine no worker would ever get beyond its start.
 */
final class Reaper implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 200;

    private final Path roll = Toil.roll(ProcessHandle.current());
    private final Random random;
    private final AtomicInteger killed = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private @Nullable ScheduledFuture<?> blows;

    Reaper(long seed) throws IOException {
        random = new Random(seed);
        Files.createDirectories(roll);
    }

    void start() {
        blows = clock.scheduleAtFixedRate(this::strike, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Ends the killing, and waits until the last blow is done. */
    void stop() throws InterruptedException {
        // Nothing ends the blows but a failure of their own.
        if (blows != null && !blows.cancel(false)) {
            throw new IllegalStateException("The reaper has failed after " + killed + " workers");
        }
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.MINUTES);
    }

    int killed() {
        return killed.get();
    }

    private void strike() {
        List<ProcessHandle> workers = ProcessHandle.current()
                .children()
                .filter(child -> Files.exists(report(child)))
                .toList();
        if (!workers.isEmpty()) {
            ProcessHandle victim = workers.get(random.nextInt(workers.size()));
            victim.destroyForcibly();
            discard(report(victim));
            killed.incrementAndGet();
        }
    }

    private Path report(ProcessHandle worker) {
        return roll.resolve(Long.toString(worker.pid()));
    }

    private static void discard(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        try (var reports = Files.list(roll)) {
            reports.forEach(Reaper::discard);
        }
        Files.delete(roll);
    }
}
