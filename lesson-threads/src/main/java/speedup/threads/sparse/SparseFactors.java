package speedup.threads.sparse;

import static speedup.exercise.Codecs.DOUBLES;
import static speedup.exercise.Codecs.INTS;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.either;
import static speedup.exercise.RecordCodec.field;

import java.util.OptionalLong;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What is to be multiplied.
 *
 * @param seed what factors of the timed size are made from; empty for small ones
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record SparseFactors(SparseMatrix matrix, double[] vector, OptionalLong seed) {

    private static final Codec<SparseMatrix> ARRAYS = RecordCodec.of(
            SparseMatrix::new,
            field(SparseMatrix::firsts, INTS),
            field(SparseMatrix::nexts, INTS),
            field(SparseMatrix::columns, INTS),
            field(SparseMatrix::values, DOUBLES));

    private static final Codec<SparseFactors> AS_THEY_ARE = RecordCodec.of(
            (matrix, vector) -> new SparseFactors(matrix, vector, OptionalLong.empty()),
            field(SparseFactors::matrix, ARRAYS),
            field(SparseFactors::vector, DOUBLES));

    /**
     * Small factors cross as they are. Those of the timed size cross as their seed, and are made anew where they are
     * needed. They are 136 MB, nearly all of it room between the elements, which would be written once and read twice
     * in each round.
     */
    static final Codec<SparseFactors> CODEC = either(
            factors -> factors.seed.isPresent(),
            LONG.map(SparsePattern::timed, factors -> factors.seed.getAsLong()),
            AS_THEY_ARE);
}
