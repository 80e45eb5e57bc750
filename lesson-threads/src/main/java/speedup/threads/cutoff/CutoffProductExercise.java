package speedup.threads.cutoff;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.threads.matmul.MatrixProduct;
import speedup.threads.matmul.SerialMatrixProduct;

/** The contract of {@code threads/cutoff}. */
public final class CutoffProductExercise implements Exercise<MatrixProduct, ProductChain, double[][]> {

    /** At this size, products are 50 x 50 by 50 x 50, and there are thousands of them. */
    private static final int SMALL = 50;

    private static final Shape MANY_SMALL = new Shape(SMALL, SMALL, SMALL, 3000);

    /**
     * At this size, some products with 200 times as much work each. They have fewer rows than the small ones:
     * whoever looks at the number of rows to tell small from large gets one of the two wrong.
     */
    private static final int LARGE = 800;

    private static final Shape FEW_LARGE = new Shape(40, LARGE, LARGE, 32);

    /** At this size, products worth sharing out that have a single row. */
    private static final int ONE_ROW = 1500;

    /**
     * Largest difference that counts as rounding. A product of n terms that begins with a row of n elements in
     * [-1, 1) changes it by at most n * n times 1.1e-16 by rounding (N. J. Higham, "Accuracy and Stability of
     * Numerical Algorithms", 2nd ed., 2002, section 3.5), which is 2e-9 in all at the most here.
     */
    private static final double TOLERANCE = 1e-8;

    @Override
    public String id() {
        return "threads/cutoff";
    }

    @Override
    public String title() {
        return "Go parallel only where it pays";
    }

    @Override
    public Class<MatrixProduct> answerType() {
        return MatrixProduct.class;
    }

    @Override
    public String answerName() {
        return "ParallelCutoffProduct";
    }

    @Override
    public MatrixProduct baseline() {
        return new SerialMatrixProduct();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(1, 2, 3, 5, 16, 31, 64, 129, 200, ONE_ROW);
    }

    @Override
    public ProductChain input(long seed, int size) {
        Shape shape = switch (size) {
            case SMALL -> MANY_SMALL;
            case LARGE -> FEW_LARGE;
            case ONE_ROW -> new Shape(1, ONE_ROW, ONE_ROW - 1, 2);
            default -> new Shape(size, 2 * size + 1, size - size / 4 + 1, 3);
        };
        return shape.fill(new SplittableRandom(seed));
    }

    @Override
    public double[][] solve(MatrixProduct answer, ProductChain input) {
        return input.last(answer);
    }

    @Override
    public Codec<ProductChain> inputCodec() {
        return ProductChain.CODEC;
    }

    @Override
    public Codec<double[][]> outputCodec() {
        return Codecs.MATRIX;
    }

    @Override
    public Optional<String> difference(ProductChain input, double[][] expected, double[][] actual) {
        int columns = expected[0].length;
        if (actual.length != expected.length || actual[0].length != columns) {
            return Optional.of(String.format(
                    "In a chain of %s, a product has %d rows of %d elements that should have %d rows of %d",
                    input.shape(), actual.length, actual.length == 0 ? 0 : actual[0].length, expected.length, columns));
        }
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < columns; j++) {
                // Written so that NaN counts as a difference.
                if (!(Math.abs(actual[i][j] - expected[i][j]) <= TOLERANCE)) {
                    return Optional.of(String.format(
                            "After a chain of %s, element [%d][%d] is %s, and should be %s",
                            input.shape(), i, j, actual[i][j], expected[i][j]));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.MinimumSpeedup(0.75, SMALL), new Requirement.Scaling(0.50, LARGE));
    }
}
