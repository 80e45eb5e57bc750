package speedup.threads.simd;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code threads/simd}. */
public final class DotProductExercise implements Exercise<DotProduct, Vectors, double[][]> {

    /** How often each element changes its sign, so that so many small products make a time that can be measured. */
    private static final int PASSES = 40;

    /**
     * Between one sum, however it is written, and two that do not wait for each other, which take half as long as
     * long as additions are what is waited for. A bar of 2 would leave two sums to chance.
     */
    private static final double BAR = 1.5;

    /** The largest relative error of one addition or multiplication of doubles. */
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    @Override
    public String id() {
        return "threads/simd";
    }

    @Override
    public String title() {
        return "Let one core add several numbers at a time";
    }

    @Override
    public Class<DotProduct> answerType() {
        return DotProduct.class;
    }

    @Override
    public String answerName() {
        return "MyDotProduct";
    }

    @Override
    public DotProduct baseline() {
        return new SerialDotProduct();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 100, 257);
    }

    @Override
    public Vectors input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Vectors(vector(size, random), vector(size, random));
    }

    /**
     * Changes the sign of one element of x after the other and asks for the product after each change, so
     * that no product can be left out because its result were known.
     */
    @Override
    public double[][] solve(DotProduct answer, Vectors input) {
        double[] x = input.x().clone();
        double[][] products = new double[PASSES][x.length];
        for (double[] row : products) {
            for (int i = 0; i < x.length; i++) {
                x[i] = -x[i];
                row[i] = answer.dot(x, input.y());
            }
        }
        return products;
    }

    @Override
    public Codec<Vectors> inputCodec() {
        return Vectors.CODEC;
    }

    @Override
    public Codec<double[][]> outputCodec() {
        return Codecs.MATRIX;
    }

    @Override
    public Optional<String> difference(Vectors input, double[][] expected, double[][] actual) {
        int length = input.x().length;
        if (actual.length != PASSES || actual[0].length != length) {
            return Optional.of(PASSES + " x " + length + " products were asked for, not " + actual.length + " x "
                    + (actual.length == 0 ? 0 : actual[0].length));
        }
        double tolerance = tolerance(length);
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < length; i++) {
                // Written so that NaN counts as a difference.
                if (!(Math.abs(actual[pass][i] - expected[pass][i]) <= tolerance)) {
                    return Optional.of(String.format(
                            "Dot product %d of two vectors of length %d is %s, and should be %s, give or take %.1e"
                                    + " for another order of the additions",
                            pass * length + i, length, actual[pass][i], expected[pass][i], tolerance));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.SingleCoreSpeedup(BAR, 1500));
    }

    /**
     * The most that two orders of summing can differ. Each is off by at most about n times the unit roundoff,
     * times the sum of the magnitudes of the products (N. J. Higham, "Accuracy and Stability of Numerical
     * Algorithms", 2nd ed., 2002, section 3.1), and the elements lie in [-1, 1), so n bounds that sum.
     */
    private static double tolerance(int length) {
        return 2.0 * UNIT_ROUNDOFF * length * length;
    }

    private static double[] vector(int length, SplittableRandom random) {
        return random.doubles(length, -1, 1).toArray();
    }
}
