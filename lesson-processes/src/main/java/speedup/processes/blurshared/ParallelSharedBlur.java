package speedup.processes.blurshared;

import java.nio.file.Path;
import java.util.List;
import speedup.exercise.NotAttemptedException;
import speedup.processes.WorkerPool;
import speedup.processes.blur.Filter;
import speedup.processes.blur.Image;

/**
 * Your answer to {@code processes/blur-shared}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Start from your answer to {@code processes/blur-messages}.
 *
 * <ol>
 *   <li>{@code apply} makes a file in the folder, as long as all pixels together, and maps it with {@link
 *       java.nio.channels.FileChannel#map}. It copies the pixels of each image to a place of their own.
 *   <li>A message to a worker says which filter to apply, and where the pixels are: the file, the place,
 *       the shape. The worker maps that part of the file, filters, puts the new pixels into mapped memory
 *       too, and sends back only that it is done.
 *   <li>{@code apply} takes the new pixels from there, and removes the file.
 * </ol>
 *
 * <p><b>Rules.</b> All that {@link SharedBlur} promises. Nobody else may read or write a file, from the
 * moment it exists, though everybody may look into the folder. No file is left when {@code apply} returns,
 * and none when it throws, for whatever reason. Pixels do not pass through pipes, in neither direction.
 *
 * <p><b>It passes when</b> every pixel is what the serial version makes of it, the workers read and write
 * less than an eighth of the images' bytes besides mapped memory, and it is as much faster than {@link
 * SerialSharedBlur} as Amdahl's law allows with a serial fraction of 50%: 1.33 times on 2 cores, 1.60 times
 * on 4. Workers are started and warm before the time counts.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code ParallelSharedBlurTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check processes/blur-shared
 *   ./speedup hint processes/blur-shared
 * </pre>
 */
public class ParallelSharedBlur implements SharedBlur {

    private final WorkerPool workers = new WorkerPool(Worker.class);

    @Override
    public List<Image> apply(Filter filter, List<Image> images, Path folder) {
        throw new NotAttemptedException();
    }

    @Override
    public void close() {
        workers.close();
    }

    /** What a child process runs. */
    static final class Worker {

        public static void main(String... arguments) {
            throw new NotAttemptedException();
        }
    }
}
