package speedup.processes.labs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import speedup.processes.ChildJvm;
import speedup.processes.WorkerPool;
import speedup.processes.blur.Image;

/**
 * Worker processes that blur, and the folder with the files that they share with this process. The workers
 * end, and the folder goes, at {@link #close}.
 */
public final class BlurWorkers implements AutoCloseable {

    /** An image, its rows blurred, the result, and as much again for a heap that keeps young and old apart. */
    private static final int IMAGES_IN_A_HEAP = 6;

    private static final int MEGABYTES_BESIDES = 32;
    private static final long MEGABYTE = 1 << 20;

    private final WorkerPool workers;
    private final Path folder;
    private final Path before;
    private final Path after;

    /**
     * Makes ready for images of at most so many pixels.
     *
     * @throws UncheckedIOException if there is no room for temporary files
     */
    public BlurWorkers(int count, long pixels) {
        long heap = MEGABYTES_BESIDES + IMAGES_IN_A_HEAP * Double.BYTES * pixels / MEGABYTE;
        workers = new WorkerPool(() -> ChildJvm.withHeap((int) heap, BlurWorker.class), count);
        try {
            folder = Files.createTempDirectory("speedup-blur");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        before = folder.resolve("before.raw");
        after = folder.resolve("after.raw");
    }

    /** Blurs images of one shape; a worker that has given one back gets the next. */
    public List<Image> blurred(List<Image> images, double sigma, Sharing sharing) throws InterruptedException {
        Image[] results = new Image[images.size()];
        AtomicInteger next = new AtomicInteger();
        try {
            makeRoom(images);
            workers.converse((number, worker) -> {
                for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                    Image image = images.get(i);
                    long position = (long) i * image.pixels().length;
                    BlurWorker.Order order = new BlurWorker.Order(
                            sharing, before, after, position, image.rows(), image.columns(), sigma);
                    results[i] = BlurWorker.ask(worker, order, image.pixels());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(results);
    }

    private void makeRoom(List<Image> images) throws IOException {
        long pixels = images.stream().mapToLong(image -> image.pixels().length).sum();
        Pixels.makeRoom(before, pixels);
        Pixels.makeRoom(after, pixels);
    }

    /** Where the shared files are. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        workers.close();
        try {
            Files.deleteIfExists(before);
            Files.deleteIfExists(after);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
