package speedup.processes.chunks;

import java.util.function.LongUnaryOperator;
import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code processes/chunks}. This is the only file you edit.
 *
 * <p><b>What to do.</b> {@link MessagePerTaskPool} sends one message for each task. The tasks here are
 * so small that nearly all the time goes into the messages. Put many tasks into one message, a chunk,
 * and all their results into one reply. Share the chunks out over as many workers as the machine has
 * cores for you, {@code Runtime.getRuntime().availableProcessors()}. You may begin with what you wrote
 * for {@code processes/pool}.
 *
 * <p><b>Rules.</b> All that {@link TaskPool} promises. Any number of tasks is done, also one that your
 * size of a chunk does not divide, or fewer than there are workers. With 200 tasks or more for each core,
 * every worker has some of them: one chunk for all would need the fewest messages, and leave all cores but
 * one idle.
 *
 * <p><b>It passes when</b> every result is right, and a call takes at most an eighth of the processor time
 * of {@link MessagePerTaskPool}. The time of all processes counts, so more workers alone do not help.
 * Workers are started and warm before the time counts.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code ParallelChunkPoolTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check processes/chunks
 *   ./speedup hint processes/chunks
 * </pre>
 */
public class ParallelChunkPool implements TaskPool {

    @Override
    public long[] map(Class<? extends LongUnaryOperator> function, long[] tasks) {
        throw new NotAttemptedException();
    }

    @Override
    public void close() {
        // Nothing to end yet.
    }

    /** What a child process runs. */
    static final class Worker {

        public static void main(String... arguments) {
            throw new NotAttemptedException();
        }
    }
}
