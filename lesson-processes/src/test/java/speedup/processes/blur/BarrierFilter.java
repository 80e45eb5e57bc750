package speedup.processes.blur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A filter that waits until enough images are being filtered, which shows that this happens at the same
 * time, however slow the machine is. It leaves a file in a folder for each image, and makes all pixels the
 * id of the process.
 *
 * @param folder an existing folder
 * @param awaited how many files have to be there, for an image that is larger than one pixel; an image of
 *     a single pixel waits for nobody
 */
public record BarrierFilter(String folder, int awaited) implements Filter {

    /** Who waits for so long waits in vain. */
    private static final long TIMEOUT_NANOS = 10_000_000_000L;

    @Override
    public Image apply(Image image) {
        try {
            Files.createTempFile(Path.of(folder), "image", "");
            if (image.pixels().length > 1) {
                waitForOthers();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return new ProcessIdFilter().apply(image);
    }

    private void waitForOthers() throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (long begun = begun(); begun < awaited; begun = begun()) {
            if (System.nanoTime() - start > TIMEOUT_NANOS) {
                throw new IllegalStateException(
                        "waited in vain for " + awaited + " images to be begun: only " + begun + " have been");
            }
            Thread.sleep(2);
        }
    }

    private long begun() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.count();
        }
    }
}
