package speedup.threads.simd;

/** Begins at the last value and keeps the power of the factor: one multiplication waits for another here too. */
public class MyPolynomialHash implements PolynomialHash {

    @Override
    public long hash(long[] values, long factor) {
        long hash = 0;
        long power = 1;
        for (int i = values.length - 1; i >= 0; i--) {
            hash += values[i] * power;
            power *= factor;
        }
        return hash;
    }
}
