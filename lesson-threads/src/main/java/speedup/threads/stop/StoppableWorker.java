package speedup.threads.stop;

import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * A worker with a thread of its own, which can be told to end. After that it can be started again.
 *
 * <p><b>Work.</b> The thread takes one item after the other. Of each it computes the value: from {@link
 * WorkItem#start()} on, it applies the rule {@link WorkItem#steps()} times. That may be a thousand times or billions.
 * Where no item is left, it waits for the next one, and uses no CPU time meanwhile.
 *
 * <p><b>Stop.</b> A worker that is told to stop begins no further step and takes no further item. Waiting for an item
 * ends at once. Only a step that has begun is done to its end.
 *
 * <p>All methods are called by one thread, or by several one after the other. Between calls the worker may be frozen
 * for any while.
 */
public interface StoppableWorker {

    /**
     * Starts the thread, and returns without waiting for it. It is not called while the worker runs.
     *
     * @param queue where items come from; only the worker's thread may take them
     * @param rule gives the next value; only the worker's thread may apply it. It may take long, and some rules swallow
     *     interrupts, as some libraries do: they return normally, and the thread is not interrupted any more
     */
    void start(WorkQueue queue, LongUnaryOperator rule);

    /**
     * Tells the worker to stop, and waits for its end without using CPU time, however long that takes. When this
     * returns, the thread makes no further call of the queue or the rule, and ends if it has not ended yet.
     *
     * @return what was done of each item that was taken since the start, in that order: of all but the last one, all
     *     steps. The last one is there too if it is not finished, or not even begun. An empty list if the worker does
     *     not run: it was not started, or has been stopped since
     * @throws InterruptedException if the calling thread is interrupted while it waits. The worker has been told all the
     *     same, and another call of this waits for its end, and returns what was done
     */
    List<WorkDone> stop() throws InterruptedException;
}
