package speedup.processes.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A function whose tasks wait for each other, which shows that they are under way at the same time,
 * however slow the machine is. A task leaves a file in a folder, waits until enough files are there,
 * and returns the id of the process that does it.
 */
public final class Rendezvous implements LongUnaryOperator {

    /** A task that waits for so long waits in vain. */
    private static final long TIMEOUT_NANOS = 10_000_000_000L;

    private static final int LIMIT = 1_000;

    /** The number of a new rendezvous, for which there is a folder from now on. */
    static long open() throws IOException {
        long rendezvous = ThreadLocalRandom.current().nextLong(1_000_000_000_000L);
        Files.createDirectory(folder(rendezvous));
        return rendezvous;
    }

    /** The task with this number, below 1000, which waits until so many tasks have begun, below 1000. */
    static long task(long rendezvous, int number, int awaited) {
        return (rendezvous * LIMIT + number) * LIMIT + awaited;
    }

    /** Tasks numbered first to last - 1, all of which wait for so many. */
    static long[] tasks(long rendezvous, int first, int last, int awaited) {
        return LongStream.range(first, last)
                .map(number -> task(rendezvous, (int) number, awaited))
                .toArray();
    }

    /** Removes the folder. */
    static void close(long rendezvous) throws IOException {
        try (Stream<Path> files = Files.list(folder(rendezvous))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder(rendezvous));
    }

    @Override
    public long applyAsLong(long task) {
        Path folder = folder(task / LIMIT / LIMIT);
        try {
            Files.createFile(folder.resolve("task" + task / LIMIT % LIMIT));
            waitFor(task % LIMIT, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return ProcessHandle.current().pid();
    }

    private static void waitFor(long awaited, Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (long begun = begun(folder); begun < awaited; begun = begun(folder)) {
            if (System.nanoTime() - start > TIMEOUT_NANOS) {
                throw new IllegalStateException(
                        "waited in vain for " + awaited + " tasks to begin: only " + begun + " have begun");
            }
            Thread.sleep(2);
        }
    }

    private static long begun(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static Path folder(long rendezvous) {
        return Path.of(System.getProperty("java.io.tmpdir"), "speedup-rendezvous-" + rendezvous);
    }
}
