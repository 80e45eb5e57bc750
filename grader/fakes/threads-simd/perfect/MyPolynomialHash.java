package speedup.threads.simd;

/** Four values a step: their own polynomial is ready before the hash is, which so waits once for four values. */
public class MyPolynomialHash implements PolynomialHash {

    @Override
    public long hash(long[] values, long factor) {
        long square = factor * factor;
        long cube = square * factor;
        long stride = square * square;
        long hash = 0;
        int i = 0;
        for (; i < values.length - 3; i += 4) {
            hash = hash * stride
                    + (values[i] * cube + values[i + 1] * square + values[i + 2] * factor + values[i + 3]);
        }
        for (; i < values.length; i++) {
            hash = hash * factor + values[i];
        }
        return hash;
    }
}
