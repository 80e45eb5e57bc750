package speedup.processes.blur;

import java.util.Arrays;

/**
 * Blurs an image: each pixel becomes a mean of those around it, weighted by a bell-shaped curve.
 *
 * <p>The weight of a pixel at the distance (x, y) is exp(-(x^2 + y^2) / (2 sigma^2)), up to a factor
 * that makes all weights one in sum. It is the product of a part for x and a part for y, so that it is
 * enough to blur along the rows and then along the columns. The curve is cut off at four sigma. Beyond
 * its border, an image goes on as in a mirror that stands at the border: the pixels d c b a come before
 * a b c d. That makes it the {@code gaussian_filter} of SciPy with its default settings.
 *
 * @param sigma the width of the curve, in pixels, above 0 and at most 1000
 */
public record Gaussian(double sigma) implements Filter {

    private static final int CUT_OFF = 4;
    private static final int LARGEST_SIGMA = 1000;

    public Gaussian {
        if (!(sigma > 0 && sigma <= LARGEST_SIGMA)) {
            throw new IllegalArgumentException("sigma must be above 0 and at most " + LARGEST_SIGMA + ", not " + sigma);
        }
    }

    @Override
    public Image apply(Image image) {
        double[] weights = weights();
        double[] alongRows = alongRows(image.pixels(), image.columns(), weights);
        return new Image(image.rows(), image.columns(), alongColumns(alongRows, image.columns(), weights));
    }

    private double[] weights() {
        int radius = (int) (CUT_OFF * sigma + 0.5);
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double distance = (k - radius) / sigma;
            weights[k] = Math.exp(-0.5 * distance * distance);
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    private static double[] alongRows(double[] pixels, int columns, double[] weights) {
        double[] blurred = new double[pixels.length];
        double[] mirrored = new double[columns + weights.length - 1];
        double[] means = new double[columns];
        for (int start = 0; start < pixels.length; start += columns) {
            for (int j = 0; j < mirrored.length; j++) {
                mirrored[j] = pixels[start + mirror(j - weights.length / 2, columns)];
            }
            Arrays.fill(means, 0);
            for (int k = 0; k < weights.length; k++) {
                add(weights[k], mirrored, k, means);
            }
            System.arraycopy(means, 0, blurred, start, columns);
        }
        return blurred;
    }

    private static double[] alongColumns(double[] pixels, int columns, double[] weights) {
        double[] blurred = new double[pixels.length];
        double[] means = new double[columns];
        int rows = pixels.length / columns;
        for (int i = 0; i < rows; i++) {
            Arrays.fill(means, 0);
            for (int k = 0; k < weights.length; k++) {
                add(weights[k], pixels, mirror(i + k - weights.length / 2, rows) * columns, means);
            }
            System.arraycopy(means, 0, blurred, i * columns, columns);
        }
        return blurred;
    }

    /** Adds a multiple of a run of values, the JIT's favourite loop. */
    private static void add(double weight, double[] values, int from, double[] sums) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += weight * values[from + j];
        }
    }

    /** Which of the first {@code length} positions one sees at any position in the mirrors at both ends. */
    private static int mirror(int position, int length) {
        int twice = Math.floorMod(position, 2 * length);
        return twice < length ? twice : 2 * length - 1 - twice;
    }
}
