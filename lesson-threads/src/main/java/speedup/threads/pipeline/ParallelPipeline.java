package speedup.threads.pipeline;

import java.util.List;
import java.util.concurrent.ExecutionException;
import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code threads/pipeline}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Let all stages work at the same time, each on another item: a thread for the source, one for each
 * worker of each stage, and one for the sink. Between two of them stands a bounded queue, such as an {@code
 * ArrayBlockingQueue}. {@link SerialPipeline} does it on one thread.
 *
 * <p><b>Rules.</b> They stand in {@link Pipeline}. Any number is an item, so none of them can mark the end. Several workers
 * finish in any order, and the next stage wants its items in that of the source. If one thread fails, others may be waiting at
 * a full queue or an empty one: none may stay there, and the caller has to get what was thrown. What the JDK offers is
 * allowed; what it offers as an incubator or a preview is not.
 *
 * <p><b>It passes when</b> it keeps the rules each time, also while the sink, a stage or the source stands still and while
 * threads are delayed for a moment at random, and when it is as much faster than the serial version as Amdahl's law allows with
 * a serial fraction of 30%: 1.54 times on 2 cores, 2.11 times on 4. In the timed pipeline, one stage does 90% of the work
 * and has as many workers as there are cores. The two stages beside it have one worker each.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code ParallelPipelineTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check threads/pipeline
 *   ./speedup hint threads/pipeline
 * </pre>
 */
public class ParallelPipeline implements Pipeline {

    @Override
    public void run(ItemSource source, List<? extends PipelineStage> stages, ItemSink sink, int capacity)
            throws InterruptedException, ExecutionException {
        throw new NotAttemptedException();
    }
}
