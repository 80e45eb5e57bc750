package speedup.threads.phases;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import speedup.threads.Gate;
import speedup.threads.phases.PhaseQuestion.Place;

/** Holds threads up in the middle of a generation, or throws there, as a scene wants it. For one question. */
final class PhaseHold {

    private final PhaseScene.Hold kind;
    private final Place place;
    private final Gate gate = new Gate();
    private final AtomicReference<@Nullable Thread> first = new AtomicReference<>();
    private volatile @Nullable RuleFailedException failure;

    PhaseHold(PhaseScene.Hold kind, Place place) {
        this.kind = kind;
        this.place = place;
    }

    /** What the rule throws in one thread. */
    static final class RuleFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private RuleFailedException(Place place) {
            super("The rule has no answer in generation " + place.generation() + ", row " + place.row());
        }
    }

    /**
     * Comes by with a cell that is being computed.
     *
     * @throws RuleFailedException where the scene wants it
     */
    void pass(int generation, int row) {
        if (generation != place.generation()) {
            return;
        }
        switch (kind) {
            case NONE -> {}
            case UNTIL_OTHERS_WAIT -> {
                if (row == place.row() && isFirst()) {
                    gate.pass();
                }
            }
            case UNTIL_OTHERS_WAIT_THEN_FAIL -> {
                if (row == place.row() && isFirst()) {
                    gate.pass();
                    throw failing();
                }
            }
            case OTHERS_UNTIL_FAILED -> {
                if (isFirst()) {
                    throw failing();
                }
                gate.pass();
            }
        }
    }

    private boolean isFirst() {
        return first.compareAndSet(null, Thread.currentThread());
    }

    private RuleFailedException failing() {
        RuleFailedException thrown = new RuleFailedException(place);
        failure = thrown;
        return thrown;
    }

    /** The thread that is or was held up, or in which the rule threw, if one has come so far. */
    Optional<Thread> first() {
        return Optional.ofNullable(first.get());
    }

    /** What was thrown, if it was. */
    Optional<RuleFailedException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Lets all go on. */
    void open() {
        gate.open();
    }
}
