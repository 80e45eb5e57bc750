package speedup.threads.phases;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.INTS;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What an automaton is asked.
 *
 * @param scene in which situation
 * @param start the grid of generation 0
 * @param table of the rule; empty where states are marked
 * @param generations how many to compute, at least 0
 * @param threads how many threads the automaton is told to use, at least 1; or {@link #AS_MANY_AS_CORES}
 * @param held where somebody is held up, or where the rule throws
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the question; never compared
record PhaseQuestion(PhaseScene scene, int[][] start, int[] table, int generations, int threads, Place held) {

    static final Codec<PhaseQuestion> CODEC = RecordCodec.of(
            PhaseQuestion::new,
            field(PhaseQuestion::scene, constantOf(PhaseScene.class)),
            field(PhaseQuestion::start, PhaseObservation.GRID),
            field(PhaseQuestion::table, INTS),
            field(PhaseQuestion::generations, INT),
            field(PhaseQuestion::threads, INT),
            field(PhaseQuestion::held, Place.CODEC));

    /** The machine that asks need not have the cores of the one that answers. */
    static final int AS_MANY_AS_CORES = 0;

    /** How many threads the automaton is told to use. */
    int threadsHere() {
        return threads == AS_MANY_AS_CORES ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /**
     * A row while a generation is computed.
     *
     * @param generation the one that is computed, at least 1
     * @param row any of its cells
     */
    record Place(int generation, int row) {

        static final Codec<Place> CODEC =
                RecordCodec.of(Place::new, field(Place::generation, INT), field(Place::row, INT));

        static final Place NONE = new Place(0, 0);
    }
}
