package speedup.threads.simd;

/** Turns a sequence of numbers into a single one, as a fingerprint of it. */
public interface PolynomialHash {

    /**
     * The value at {@code factor} of the polynomial that has the values as its coefficients, the first one for the
     * highest power: {@code values[0] * factor^(n-1) + ... + values[n-2] * factor + values[n-1]}; 0 for no values.
     *
     * <p>All of it in the arithmetic of {@code long}, where what is too large wraps around. The array may not be changed.
     *
     * @param values n numbers, n at least 0
     * @param factor any number
     */
    long hash(long[] values, long factor);
}
