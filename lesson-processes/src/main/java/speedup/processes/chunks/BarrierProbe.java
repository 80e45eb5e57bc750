package speedup.processes.chunks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import speedup.processes.ProcessIdProbe;

/**
 * A {@link ProcessIdProbe} behind a barrier: a task waits until so many processes have begun one, and returns the id
 * of its own process. Who comes leaves a file in a folder.
 */
public final class BarrierProbe implements LongUnaryOperator {

    /** A task that waits for so long waits in vain. */
    private static final long TIMEOUT_NANOS = 3_000_000_000L;

    private static final int MOST_PROCESSES = 10_000;

    /** The task that this process does not wait for any more. */
    private static volatile long over = -1;

    /** A task for the barrier with this number, which waits for so many processes, below 10000. */
    static long task(long number, int awaited) {
        return number * MOST_PROCESSES + awaited;
    }

    /** Makes the folder of a barrier. */
    static void open(long number) throws IOException {
        Files.createDirectory(folder(number));
    }

    /** Removes it. */
    static void close(long number) throws IOException {
        try (Stream<Path> files = Files.list(folder(number))) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder(number));
    }

    @Override
    public long applyAsLong(long task) {
        long process = ProcessIdProbe.id();
        if (over != task) {
            try {
                await(folder(task / MOST_PROCESSES), process, task % MOST_PROCESSES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            over = task;
        }
        return process;
    }

    private static void await(Path folder, long process, long awaited) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Files.write(folder.resolve(Long.toString(process)), new byte[0]);
        while (present(folder) < awaited && System.nanoTime() - start < TIMEOUT_NANOS) {
            Thread.sleep(1);
        }
    }

    private static long present(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static Path folder(long number) {
        return Path.of(System.getProperty("java.io.tmpdir"), "speedup-barrier-" + number);
    }
}
