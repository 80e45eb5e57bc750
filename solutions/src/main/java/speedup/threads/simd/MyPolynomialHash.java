package speedup.threads.simd;

/**
 * Four polynomials side by side, in the fourth power of the factor, none of which waits for another. A multiplication
 * takes three cycles or more and the addition one, and a multiplication can begin in each cycle, so four have to be
 * under way to keep the core busy. They are local variables, not an array, so that they stay in registers.
 */
public class MyPolynomialHash implements PolynomialHash {

    private static final int CHAINS = 4;

    @Override
    public long hash(long[] values, long factor) {
        long square = factor * factor;
        long stride = square * square;
        long h0 = 0;
        long h1 = 0;
        long h2 = 0;
        long h3 = 0;
        int i = 0;
        for (; i <= values.length - CHAINS; i += CHAINS) {
            h0 = h0 * stride + values[i];
            h1 = h1 * stride + values[i + 1];
            h2 = h2 * stride + values[i + 2];
            h3 = h3 * stride + values[i + 3];
        }
        long hash = (h0 * factor + h1) * square + (h2 * factor + h3);
        for (; i < values.length; i++) {
            hash = hash * factor + values[i];
        }
        return hash;
    }
}
