package speedup.threads.phases;

import static speedup.exercise.Codecs.INTS;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.Arrays;
import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What came of a question.
 *
 * @param ending how the call ended
 * @param breaches the first call of the rule that broke one of the automaton's, if there was one
 * @param cells the grid that was returned; empty if none was
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the observation; never compared
record PhaseObservation(Ending ending, List<PhaseBreach> breaches, int[][] cells) {

    static final Codec<int[][]> GRID = list("Row", INTS).map(rows -> rows.toArray(new int[0][]), Arrays::asList);

    static final Codec<PhaseObservation> CODEC = RecordCodec.of(
            PhaseObservation::new,
            field(PhaseObservation::ending, constantOf(Ending.class)),
            field(PhaseObservation::breaches, list("Breach", PhaseBreach.CODEC)),
            field(PhaseObservation::cells, GRID));

    /** How a call ended. */
    enum Ending {
        /** It returned a grid. */
        RETURNED,
        /** It returned while a thread was held up in the middle of a generation. */
        RETURNED_EARLY,
        /** It threw what the rule had thrown. */
        FAILURE_SEEN,
        /** It returned a grid, though the rule had thrown. */
        FAILURE_LOST,
        /** It threw something that tells nothing of what the rule had thrown. */
        FAILURE_REPLACED,
        /** It returned or threw, and a thread stayed in the automaton's code. */
        THREAD_LEFT,
        /** It did not return, though nobody was held up any more. */
        STANDS_STILL
    }
}
