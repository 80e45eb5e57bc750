package speedup.threads.simd;

/** Forgets up to three values at the end. */
public class MyPolynomialHash implements PolynomialHash {

    @Override
    public long hash(long[] values, long factor) {
        long square = factor * factor;
        long stride = square * square;
        long h0 = 0;
        long h1 = 0;
        long h2 = 0;
        long h3 = 0;
        for (int i = 0; i + 3 < values.length; i += 4) {
            h0 = h0 * stride + values[i];
            h1 = h1 * stride + values[i + 1];
            h2 = h2 * stride + values[i + 2];
            h3 = h3 * stride + values[i + 3];
        }
        return (h0 * factor + h1) * square + (h2 * factor + h3);
    }
}
