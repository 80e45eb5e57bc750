package speedup.threads.stop;

import java.util.Optional;

/** Where a worker gets its items. Any thread may call it, though only the worker's should. */
public interface WorkQueue {

    /**
     * Takes the next item, and waits until there is one.
     *
     * @throws InterruptedException if the thread is interrupted before or while it waits. No item has then been taken,
     *     and the thread is not interrupted any more
     */
    WorkItem take() throws InterruptedException;

    /** Takes the next item, or nothing if there is none at the moment. It does not wait for one. */
    Optional<WorkItem> poll();
}
