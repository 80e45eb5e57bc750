package speedup.threads.sparse;

import java.util.List;
import java.util.Optional;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code threads/sparse}. */
public final class SparseProductExercise implements Exercise<SparseProduct, SparseFactors, double[]> {

    private static final int NO_ELEMENTS = 31;
    private static final int ONE_LONG_ROW = 101;
    private static final int LONG_ROWS_AT_ONE_END = 400;

    /**
     * Largest difference that counts as rounding: a fused multiply-add, or two sums for a row, give a right answer
     * with other bits. A sum of n products is off by at most about n times 1.1e-16 of the sum of their magnitudes,
     * in any order (N. J. Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed., 2002, section 3.1).
     * All values lie in [-1, 1), so n bounds that, too.
     */
    private static final double TOLERANCE = 3e-16 * SparsePattern.LONGEST * SparsePattern.LONGEST;

    @Override
    public String id() {
        return "threads/sparse";
    }

    @Override
    public String title() {
        return "Wait for memory together";
    }

    @Override
    public Class<SparseProduct> answerType() {
        return SparseProduct.class;
    }

    @Override
    public String answerName() {
        return "ParallelSparseProduct";
    }

    @Override
    public SparseProduct baseline() {
        return new SerialSparseProduct();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, 2, 3, 5, 16, NO_ELEMENTS, 64, ONE_LONG_ROW, LONG_ROWS_AT_ONE_END, 3001);
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(7, 33, ONE_LONG_ROW);
    }

    /** The size is the number of rows. There are more columns than rows, so that a mix-up shows. */
    @Override
    public SparseFactors input(long seed, int size) {
        return switch (size) {
            case SparsePattern.TIMED_ROWS -> SparsePattern.timed(seed);
            case NO_ELEMENTS -> SparsePattern.EMPTY.small(seed, size);
            case ONE_LONG_ROW -> SparsePattern.ONE_LONG_ROW.small(seed, size);
            case LONG_ROWS_AT_ONE_END -> SparsePattern.LONG_ROWS_AT_ONE_END.small(seed, size);
            default -> SparsePattern.EVEN.small(seed, size);
        };
    }

    @Override
    public double[] solve(SparseProduct answer, SparseFactors input) {
        return answer.multiply(input.matrix(), input.vector());
    }

    @Override
    public Codec<SparseFactors> inputCodec() {
        return SparseFactors.CODEC;
    }

    @Override
    public Codec<double[]> outputCodec() {
        return Codecs.DOUBLES;
    }

    @Override
    public Optional<String> difference(SparseFactors input, double[] expected, double[] actual) {
        if (actual.length != expected.length) {
            return Optional.of(String.format(
                    "The product with a matrix of %d rows has %d elements, and should have %d",
                    input.matrix().rows(), actual.length, expected.length));
        }
        for (int row = 0; row < expected.length; row++) {
            // Written so that NaN counts as a difference.
            if (!(Math.abs(actual[row] - expected[row]) <= TOLERANCE)) {
                return Optional.of(String.format(
                        "In the product with a matrix of %d rows, element [%d] is %s, and should be %s",
                        input.matrix().rows(), row, actual[row], expected[row]));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.25, SparsePattern.TIMED_ROWS));
    }
}
