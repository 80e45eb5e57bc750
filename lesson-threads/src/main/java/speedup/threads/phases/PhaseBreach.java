package speedup.threads.phases;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * A call of the rule that should not have been made, or not so.
 *
 * @param kind what is wrong with it
 * @param generation that was to be computed
 * @param row of the cell that was to be computed
 * @param column of that cell
 * @param number how many cells of the generation before were missing; or the place of a neighbour, as {@code row * columns
 *     + column}
 * @param state what the neighbour's state was, or that of the cell
 */
record PhaseBreach(Kind kind, int generation, int row, int column, int number, int state) {

    static final Codec<PhaseBreach> CODEC = RecordCodec.of(
            PhaseBreach::new,
            field(PhaseBreach::kind, constantOf(Kind.class)),
            field(PhaseBreach::generation, INT),
            field(PhaseBreach::row, INT),
            field(PhaseBreach::column, INT),
            field(PhaseBreach::number, INT),
            field(PhaseBreach::state, INT));

    /** What is wrong with a call. */
    enum Kind {
        /** Cells of the generation before were still missing. */
        OVERTAKEN,
        /** A neighbour had a state that is not the one of this cell in the generation before. */
        WRONG_NEIGHBOUR,
        /** The cell has been asked for in this generation before. */
        ASKED_TWICE,
        /** There is no inner cell of such a state, or its last generation has been computed. */
        UNKNOWN_CELL
    }
}
