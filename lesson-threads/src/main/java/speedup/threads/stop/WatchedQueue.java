package speedup.threads.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import speedup.threads.Gate;

/** A queue that records which thread takes which items. Each item comes out through a gate. */
final class WatchedQueue implements WorkQueue {

    private final BlockingQueue<WorkItem> items;
    private final Gate gate;
    private final List<Integer> taken = new ArrayList<>();
    private volatile @Nullable Thread taker;
    private volatile boolean askedWhileEmpty;
    private volatile boolean waiting;

    WatchedQueue(List<WorkItem> items, Gate gate) {
        this.items = new LinkedBlockingQueue<>(items);
        this.gate = gate;
    }

    @Override
    public WorkItem take() throws InterruptedException {
        asked();
        waiting = true;
        try {
            return given(items.take());
        } finally {
            waiting = false;
        }
    }

    @Override
    public Optional<WorkItem> poll() {
        asked();
        return Optional.ofNullable(items.poll()).map(this::given);
    }

    private void asked() {
        taker = Thread.currentThread();
        if (items.isEmpty()) {
            askedWhileEmpty = true;
        }
    }

    private WorkItem given(WorkItem item) {
        synchronized (taken) {
            taken.add(item.number());
        }
        gate.pass();
        return item;
    }

    /** The thread that asked last, if any has. */
    @Nullable
    Thread taker() {
        return taker;
    }

    /** Whether a thread waits in {@link #take()}. */
    boolean isWaiting() {
        return waiting;
    }

    boolean askedWhileEmpty() {
        return askedWhileEmpty;
    }

    /** The numbers of the items that were taken, in this order. */
    int[] taken() {
        synchronized (taken) {
            return taken.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
