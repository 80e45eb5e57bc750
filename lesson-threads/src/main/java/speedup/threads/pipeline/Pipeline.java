package speedup.threads.pipeline;

import java.util.List;
import java.util.concurrent.ExecutionException;

/** Passes items through stages that work at the same time. */
public interface Pipeline {

    /**
     * Takes all items from a source, passes each of them through all stages, one after the other, and gives what comes out of
     * the last one to a sink, in the order of the source.
     *
     * <p><b>Who works where.</b> Source and sink are used by one thread at a time, and a stage by as many as it has workers. A
     * stage with one worker may keep something from item to item, so it gets the items in the order of the source. One with
     * several keeps nothing, and may get them in any order. An item goes on as soon as the next stage is free: it does not
     * wait for items behind it.
     *
     * <p><b>Memory.</b> In front of each stage and of the sink, at most {@code capacity} items wait. So if one of them stands
     * still, those before it do, too. Of the items that the source has given, at most {@code (capacity + 2) * (stages.size() +
     * 1)} and one for each worker of all stages have not come to the sink: what waits, what is worked on, and two more at each
     * queue for threads that only pass items on.
     *
     * <p><b>The end.</b> When this returns, all results have been given to the sink. When it returns or throws, no thread that
     * it has started is alive any more; those of the JDK's common pool are not its own. The source is not asked again when it
     * has no more items.
     *
     * <p><b>Failures.</b> If the source, a stage or the sink throws, or the calling thread is interrupted, all threads end as
     * soon as they are done with what they are at. The source is not read on: at most one thread that was about to ask for an
     * item may still do so.
     *
     * @param source where the items come from; none at all is possible
     * @param stages at least one
     * @param sink where the results go to
     * @param capacity of each queue, at least 1
     * @throws RuntimeException what source, stage or sink throws, or an exception that has it as a cause
     * @throws ExecutionException one that has it as a cause
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    void run(ItemSource source, List<? extends PipelineStage> stages, ItemSink sink, int capacity)
            throws InterruptedException, ExecutionException;
}
