package speedup.threads.simd;

/** Two hashes that do not need each other, one after the other: the core is through with one before it sees the next. */
public class MyPolynomialHash implements PolynomialHash {

    @Override
    public long hash(long[] values, long factor) {
        int middle = values.length / 2;
        return part(values, factor, 0, middle) * power(factor, values.length - middle)
                + part(values, factor, middle, values.length);
    }

    private static long part(long[] values, long factor, int begin, int end) {
        long hash = 0;
        for (int i = begin; i < end; i++) {
            hash = hash * factor + values[i];
        }
        return hash;
    }

    private static long power(long factor, int exponent) {
        long power = 1;
        for (long square = factor; exponent > 0; exponent /= 2) {
            if (exponent % 2 == 1) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }
}
