package speedup.threads.simd;

/** Counts in ints, which lose the upper half. */
public class MyPolynomialHash implements PolynomialHash {

    @Override
    public long hash(long[] values, long factor) {
        int even = 0;
        int odd = 0;
        int square = (int) (factor * factor);
        int i = 0;
        for (; i < values.length - 1; i += 2) {
            even = even * square + (int) values[i];
            odd = odd * square + (int) values[i + 1];
        }
        int hash = even * (int) factor + odd;
        for (; i < values.length; i++) {
            hash = hash * (int) factor + (int) values[i];
        }
        return hash;
    }
}
