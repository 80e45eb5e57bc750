package speedup.processes.blurmessages;

import java.util.List;
import speedup.exercise.NotAttemptedException;
import speedup.processes.WorkerPool;
import speedup.processes.blur.Filter;
import speedup.processes.blur.Image;

/**
 * Your answer to {@code processes/blur-messages}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Two programs in one file.
 *
 * <ol>
 *   <li>{@link Worker#main} runs in a child process. It reads a filter and an image from its standard
 *       input, applies one to the other, writes the new image to {@link
 *       speedup.processes.WorkerProcess#toParent}, and waits for the next message. It ends when its input
 *       ends. If the filter throws, it sends that back in place of an image.
 *   <li>{@code apply} shares the images out over the workers and puts the new ones in order. {@link
 *       WorkerPool} starts the workers, and gives you a thread for each.
 * </ol>
 *
 * <p><b>Rules.</b> All that {@link MessageBlur} promises. Images are filtered in the workers, none in the
 * calling process. Images have many sizes and filters are slow or quick, so do not decide beforehand which
 * worker does which image.
 *
 * <p><b>It passes when</b> every pixel is what the serial version makes of it, and it is as much faster
 * than {@link SerialMessageBlur} as Amdahl's law allows with a serial fraction of 50%: 1.33 times on 2
 * cores, 1.60 times on 4. Workers are started and warm before the time counts.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code ParallelMessageBlurTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check processes/blur-messages
 *   ./speedup hint processes/blur-messages
 * </pre>
 */
public class ParallelMessageBlur implements MessageBlur {

    private final WorkerPool workers = new WorkerPool(Worker.class);

    @Override
    public List<Image> apply(Filter filter, List<Image> images) {
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
