package speedup.threads.sparse;

import static speedup.exercise.Codecs.DOUBLES;
import static speedup.exercise.Codecs.INTS;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What is to be multiplied.
 *
 * @param matrix the matrix
 * @param vector an element for each of its columns
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record SparseFactors(SparseMatrix matrix, double[] vector) {

    private static final Codec<SparseMatrix> MATRIX = RecordCodec.of(
            SparseMatrix::new,
            field(SparseMatrix::firsts, INTS),
            field(SparseMatrix::nexts, INTS),
            field(SparseMatrix::columns, INTS),
            field(SparseMatrix::values, DOUBLES));

    static final Codec<SparseFactors> CODEC = RecordCodec.of(
            SparseFactors::new, field(SparseFactors::matrix, MATRIX), field(SparseFactors::vector, DOUBLES));
}
