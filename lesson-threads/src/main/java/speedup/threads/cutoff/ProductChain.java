package speedup.threads.cutoff;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.MATRIX;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;
import speedup.threads.matmul.MatrixProduct;

/**
 * Products that have to be made one after the other, since each begins with the result of the one before:
 * {@code start} times {@code forth}, that times {@code back}, that times {@code forth}, and so on.
 *
 * @param start m rows of n elements
 * @param forth n rows of p elements
 * @param back p rows of n elements
 * @param length how many products, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record ProductChain(double[][] start, double[][] forth, double[][] back, int length) {

    /** The three matrices, then the length. */
    static final Codec<ProductChain> CODEC = RecordCodec.of(
            ProductChain::new,
            field(ProductChain::start, MATRIX),
            field(ProductChain::forth, MATRIX),
            field(ProductChain::back, MATRIX),
            field(ProductChain::length, INT));

    /** The last product, or the first one that has a wrong shape and cannot be multiplied on. */
    double[][] last(MatrixProduct product) {
        double[][] result = start;
        for (int i = 0; i < length; i++) {
            result = product.multiply(result, right(i));
            if (!hasShape(result, i)) {
                return result;
            }
        }
        return result;
    }

    /** Such as {@code 3 products of 4 rows, by 5 x 6 and 6 x 5 in turn}. */
    String shape() {
        return String.format(
                "%d products of %d rows, by %d x %d and %d x %d in turn",
                length, start.length, forth.length, back.length, back.length, forth.length);
    }

    private double[][] right(int i) {
        return i % 2 == 0 ? forth : back;
    }

    private boolean hasShape(double[][] result, int i) {
        if (result == null || result.length != start.length) {
            return false;
        }
        int columns = right(i)[0].length;
        for (double[] row : result) {
            if (row == null || row.length != columns) {
                return false;
            }
        }
        return true;
    }
}
