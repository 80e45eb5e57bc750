package speedup.threads.matmul;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code threads/matmul}. */
public final class MatrixProductExercise implements Exercise<MatrixProduct, Factors, double[][]> {

    /**
     * Largest difference that counts as rounding, relative to the sum of the magnitudes. Summing n
     * products in any order is off by at most about n times 1.1e-16 of that (N. J. Higham, "Accuracy
     * and Stability of Numerical Algorithms", 2nd ed., 2002, section 3.1); n stays below 2000 here.
     * The elements lie in [-1, 1), so n bounds the magnitudes.
     */
    private static final double TOLERANCE = 1e-12;

    @Override
    public String id() {
        return "threads/matmul";
    }

    @Override
    public String title() {
        return "Share out a matrix product";
    }

    @Override
    public Class<MatrixProduct> answerType() {
        return MatrixProduct.class;
    }

    @Override
    public String answerName() {
        return "ParallelMatrixProduct";
    }

    @Override
    public MatrixProduct baseline() {
        return new SerialMatrixProduct();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(1, 2, 3, 5, 8, 16, 31, 64, 100, 129);
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(5, 16);
    }

    /**
     * Factors of three different dimensions, so that a mix-up shows. The inner one is the longest: it makes
     * work without making the product larger, which is stored on one thread.
     */
    @Override
    public Factors input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        int inner = 2 * size + 1;
        int columns = size - size / 4 + 1;
        return new Factors(matrix(size, inner, random), matrix(inner, columns, random));
    }

    @Override
    public double[][] solve(MatrixProduct answer, Factors input) {
        return answer.multiply(input.left(), input.right());
    }

    @Override
    public Codec<Factors> inputCodec() {
        return Factors.CODEC;
    }

    @Override
    public Codec<double[][]> outputCodec() {
        return Codecs.MATRIX;
    }

    @Override
    public Optional<String> difference(Factors input, double[][] expected, double[][] actual) {
        int columns = expected[0].length;
        if (actual.length != expected.length || actual[0].length != columns) {
            return Optional.of(String.format(
                    "The product of %s has %d rows of %d elements, the answer has %d rows of %d",
                    input.shape(), expected.length, columns, actual.length, actual.length == 0 ? 0 : actual[0].length));
        }
        double tolerance = TOLERANCE * input.right().length;
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < columns; j++) {
                // Written so that NaN counts as a difference.
                if (!(Math.abs(actual[i][j] - expected[i][j]) <= tolerance)) {
                    return Optional.of(String.format(
                            "In the product of %s, element [%d][%d] is %s, and should be %s",
                            input.shape(), i, j, actual[i][j], expected[i][j]));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.35, 800));
    }

    private static double[][] matrix(int rows, int columns, SplittableRandom random) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextDouble(-1, 1);
            }
        }
        return matrix;
    }
}
