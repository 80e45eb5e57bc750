package speedup.threads.simd;

/**
 * The polynomial by Horner's rule: the oracle, and the baseline to beat.
 *
 * <p>Each multiplication needs the hash of the step before. Multiplying takes three cycles or more from the operands to
 * the product, and the addition one more, so the loop does one value in four cycles, although the core could begin a
 * multiplication in each of them. The compiler does not know a polynomial when it sees one, and leaves it so.
 */
public final class SerialPolynomialHash implements PolynomialHash {

    @Override
    public long hash(long[] values, long factor) {
        long hash = 0;
        for (long value : values) {
            hash = hash * factor + value;
        }
        return hash;
    }
}
