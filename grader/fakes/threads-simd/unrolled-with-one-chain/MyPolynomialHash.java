package speedup.threads.simd;

/** A step of four values, each of which still waits for the one before. */
public class MyPolynomialHash implements PolynomialHash {

    @Override
    public long hash(long[] values, long factor) {
        long hash = 0;
        int i = 0;
        for (; i < values.length - 3; i += 4) {
            hash = hash * factor + values[i];
            hash = hash * factor + values[i + 1];
            hash = hash * factor + values[i + 2];
            hash = hash * factor + values[i + 3];
        }
        for (; i < values.length; i++) {
            hash = hash * factor + values[i];
        }
        return hash;
    }
}
