package speedup.threads.stop;

import java.util.List;
import java.util.function.LongUnaryOperator;
import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code threads/stop}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Write a worker with a thread of its own, which computes items until it is told to stop, and
 * then ends: soon, whatever it is doing, and with nothing lost.
 *
 * <p><b>Rules.</b> They stand in {@link StoppableWorker}. The worker may be in the middle of an item with billions of
 * steps, or waiting for one. It can be stopped before it was started, twice, and started again afterwards.
 *
 * <p><b>It passes when</b> it keeps the rules each time. How fast it computes does not matter. It has to end within
 * seconds of being told, which is a thousand times longer than it takes, and who waits may take CPU time for hardly any
 * of it.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code MyStoppableWorkerTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check threads/stop
 *   ./speedup hint threads/stop
 * </pre>
 */
public class MyStoppableWorker implements StoppableWorker {

    @Override
    public void start(WorkQueue queue, LongUnaryOperator rule) {
        throw new NotAttemptedException();
    }

    @Override
    public List<WorkDone> stop() throws InterruptedException {
        throw new NotAttemptedException();
    }
}
