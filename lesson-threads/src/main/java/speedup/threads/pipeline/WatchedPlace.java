package speedup.threads.pipeline;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import speedup.threads.pipeline.PipelineBreach.Kind;

/** The source, a stage or the sink: who is in it, and which items have come to it. */
final class WatchedPlace {

    private final int index;
    private final int most;
    private final int step;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicIntegerArray visits;

    /**
     * @param index which it is among the places of a pipeline
     * @param most how many threads may be in it
     * @param stages how many the pipeline has
     * @param items how many there are in all
     */
    WatchedPlace(int index, int most, int stages, int items) {
        this.index = index;
        this.most = most;
        step = stages + 1;
        visits = new AtomicIntegerArray(items);
    }

    /** An item that has passed so many stages, of so many. The first one is -1, which a program might take for an end. */
    static long mark(int item, int passed, int stages) {
        return (long) item * (stages + 1) + passed - 1;
    }

    /** The item of a mark, from 0 on. */
    static int item(long mark, int stages) {
        return (int) ((mark + 1) / (stages + 1));
    }

    /** How many stages the item of a mark has passed. */
    static int passed(long mark, int stages) {
        return (int) ((mark + 1) % (stages + 1));
    }

    /** Whether it is that of an item, at any stage. */
    static boolean isMark(long value, int stages, int items) {
        return value >= mark(0, 0, stages) && value < mark(items, 0, stages);
    }

    /** A thread comes in. Each that does leaves again. */
    Optional<PipelineBreach> enter() {
        int now = inside.incrementAndGet();
        return now <= most ? Optional.empty() : Optional.of(new PipelineBreach(Kind.TOO_MANY_THREADS, index, 0, now));
    }

    /** A thread goes out. */
    void leave() {
        inside.decrementAndGet();
    }

    /** An item comes, and whether it should not. */
    Optional<PipelineBreach> arrive(long value) {
        int stages = step - 1;
        if (!isMark(value, stages, visits.length()) || passed(value, stages) != index) {
            return Optional.of(new PipelineBreach(Kind.UNKNOWN_ITEM, index, value, arrived.get()));
        }
        int expected = arrived.getAndIncrement();
        if (visits.getAndIncrement(item(value, stages)) > 0) {
            return Optional.of(new PipelineBreach(Kind.TWICE, index, value, expected));
        }
        return most > 1 || item(value, stages) == expected
                ? Optional.empty()
                : Optional.of(new PipelineBreach(Kind.OUT_OF_ORDER, index, value, expected));
    }

    /** How many items have come. */
    int arrived() {
        return arrived.get();
    }
}
