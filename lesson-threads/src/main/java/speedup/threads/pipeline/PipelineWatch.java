package speedup.threads.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import speedup.threads.pipeline.PipelineBreach.Kind;
import speedup.threads.pipeline.PipelineQuestion.Place;

/**
 * A source, stages and a sink that notice by the marked items which of them comes when, and who is where at the same time. The
 * first breach counts: those that follow come of it.
 */
final class PipelineWatch {

    /** A thread that was about to ask the source may still do so. */
    private static final int MOST_AFTER_FAILURE = 1;

    private final PipelineQuestion question;
    private final PipelineHold hold;
    private final WatchedPlace source;
    private final List<WatchedPlace> stages;
    private final WatchedPlace sink;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger readOn = new AtomicInteger();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable PipelineBreach> breach = new AtomicReference<>();
    private volatile boolean ended;
    private volatile boolean interrupted;

    PipelineWatch(PipelineQuestion question, PipelineHold hold) {
        this.question = question;
        this.hold = hold;
        source = place(Place.SOURCE, 1);
        stages = IntStream.range(0, question.workers().length)
                .mapToObj(stage -> place(stage, question.workers()[stage]))
                .toList();
        sink = place(question.sink(), 1);
    }

    private WatchedPlace place(int index, int most) {
        return new WatchedPlace(index, most, question.workers().length, question.items().length);
    }

    /** A stage that is watched. */
    private record WatchedStage(PipelineWatch watch, int index, int workers) implements PipelineStage {

        @Override
        public long apply(long item) {
            return watch.apply(index, item);
        }
    }

    /** The stages, for a pipeline. */
    List<PipelineStage> stages() {
        return IntStream.range(0, question.workers().length)
                .<PipelineStage>mapToObj(stage -> new WatchedStage(this, stage, question.workers()[stage]))
                .toList();
    }

    /** The source, for a pipeline: its next item. */
    OptionalLong next() {
        comeTo(source);
        try {
            if (isOver() && readOn.incrementAndGet() > MOST_AFTER_FAILURE) {
                record(new PipelineBreach(Kind.READ_ON, Place.SOURCE, 0, readOn.get()));
            }
            int item = given.get();
            hold.pass(Place.SOURCE, item);
            return item < question.items().length ? give(item) : end();
        } finally {
            source.leave();
        }
    }

    private OptionalLong give(int item) {
        int onTheWay = given.incrementAndGet() - sink.arrived();
        if (onTheWay > question.mostOnTheWay()) {
            record(new PipelineBreach(Kind.TOO_MANY_ITEMS, Place.SOURCE, 0, onTheWay));
        }
        return OptionalLong.of(question.items()[item]);
    }

    private OptionalLong end() {
        if (ended) {
            record(new PipelineBreach(Kind.ASKED_AFTER_END, Place.SOURCE, 0, 0));
        }
        ended = true;
        return OptionalLong.empty();
    }

    private long apply(int stage, long item) {
        come(stages.get(stage), stage, item);
        stages.get(stage).leave();
        return item + 1;
    }

    /** The sink, for a pipeline: takes the next result. */
    void accept(long result) {
        come(sink, question.sink(), result);
        sink.leave();
    }

    private void comeTo(WatchedPlace place) {
        calls.incrementAndGet();
        threads.add(Thread.currentThread());
        place.enter().ifPresent(this::record);
    }

    private void come(WatchedPlace place, int index, long item) {
        comeTo(place);
        place.arrive(item).ifPresent(this::record);
        try {
            hold.pass(index, WatchedPlace.item(item, question.workers().length));
        } catch (PipelineHold.StageFailedException e) {
            place.leave();
            throw e;
        }
    }

    private void record(PipelineBreach found) {
        breach.compareAndSet(null, found);
    }

    private boolean isOver() {
        return interrupted || hold.failure().isPresent();
    }

    /** The caller has been interrupted, and all have had time to notice. */
    void interrupted() {
        interrupted = true;
    }

    /** The first one. */
    Optional<PipelineBreach> breach() {
        return Optional.ofNullable(breach.get());
    }

    /** How often source, stages and sink have been called so far. */
    int calls() {
        return calls.get();
    }

    /** How many items have come to the sink. */
    int results() {
        return sink.arrived();
    }

    /** Whether as many items have come to the sink as the source has given. */
    boolean haveAllArrived() {
        return sink.arrived() >= given.get();
    }

    /** Who has called so far. */
    Set<Thread> threads() {
        return Set.copyOf(threads);
    }
}
