package speedup.threads.labs.pipeline;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import speedup.timing.Team;

/**
 * One run of items through the stages, each with a queue in front. How many items there are is known, so each worker counts
 * what it may still take, and nothing has to mark the end. For one use.
 */
final class QueuedRun {

    /** How many items wait at most in front of a stage. */
    static final int CAPACITY = 4;

    private final int items;
    private final int workers;
    private final List<Connection> connections;

    /**
     * A stage's queue.
     *
     * @param queue what waits
     * @param taken how many items the stage has taken, or wants
     * @param waiting how many waited, summed up over the items that were taken
     */
    private record Connection(BlockingQueue<Integer> queue, AtomicInteger taken, AtomicInteger waiting) {}

    /**
     * @param items at least 1
     * @param workers of the slowest stage; the others have one each
     */
    QueuedRun(int items, int workers) {
        this.items = items;
        this.workers = workers;
        connections = Stream.generate(() ->
                        new Connection(new ArrayBlockingQueue<>(CAPACITY), new AtomicInteger(), new AtomicInteger()))
                .limit(ThreeStages.UNITS.size())
                .toList();
    }

    /** How many threads it takes. */
    static int threads(int workers) {
        return ThreeStages.UNITS.size() - 1 + workers;
    }

    /** Does all items. */
    void on(Team team) throws InterruptedException {
        team.together(threads(workers), share -> {
            try {
                // The first shares are the workers of the slowest stage, the last two those of the others.
                workAt(share < workers ? ThreeStages.SLOWEST : share == workers ? 0 : ThreeStages.UNITS.size() - 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the team is closed, and nobody waits for the rest
            }
        });
    }

    private void workAt(int stage) throws InterruptedException {
        Connection in = connections.get(stage);
        while (in.taken().getAndIncrement() < items) {
            if (stage > 0) {
                in.waiting().addAndGet(in.queue().size());
                in.queue().take();
            }
            ThreeStages.work(stage);
            if (stage < connections.size() - 1) {
                connections.get(stage + 1).queue().put(stage);
            }
        }
    }

    /** How many items waited in front of a stage when it was to take one, on the average. */
    double waiting(int stage) {
        return (double) connections.get(stage).waiting().get() / items;
    }
}
