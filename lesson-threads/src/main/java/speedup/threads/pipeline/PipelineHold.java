package speedup.threads.pipeline;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import speedup.threads.Gate;
import speedup.threads.pipeline.PipelineQuestion.Place;

/** Holds a thread up at one place and item, or throws there, as a scene wants it. For one question. */
final class PipelineHold {

    private final PipelineScene scene;
    private final Place place;
    private final Gate gate = new Gate();
    private final AtomicReference<@Nullable Thread> held = new AtomicReference<>();
    private volatile @Nullable StageFailedException failure;

    PipelineHold(PipelineScene scene, Place place) {
        this.scene = scene;
        this.place = place;
    }

    /** What is thrown once. */
    static final class StageFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private StageFailedException(Place place) {
            super("Item " + place.item() + " cannot be done");
        }
    }

    /**
     * Comes by with an item.
     *
     * @throws StageFailedException where the scene wants it
     */
    void pass(int stage, int item) {
        if (stage != place.stage() || item != place.item() || !held.compareAndSet(null, Thread.currentThread())) {
            return;
        }
        gate.pass();
        if (scene.fails()) {
            StageFailedException thrown = new StageFailedException(place);
            failure = thrown;
            throw thrown;
        }
    }

    /** The thread that is or was held up, if one has come so far. */
    Optional<Thread> held() {
        return Optional.ofNullable(held.get());
    }

    /** What was thrown, if it was. */
    Optional<StageFailedException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Lets the thread go on. */
    void open() {
        gate.open();
    }
}
