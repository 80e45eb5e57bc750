package speedup.threads.scan;

/**
 * Maps of the form {@code x -> factor * x^exponent}, modulo a prime. Two of them one after the other are again such a
 * map, which makes an operation that is associative and not commutative.
 *
 * <p>A map is one {@code long}: the upper 32 bits are the exponent, the lower 32 bits the factor. So a scan reads and
 * writes 8 bytes for each operation of some hundred nanoseconds, and no core waits for memory. An operation takes a step
 * for each bit of the second map's exponent, up to 31, so it takes about the same time for all maps.
 */
public final class PowerMap {

    /**
     * A safe prime: half of one less is a prime too. So maps with odd exponents stay maps that have an inverse, and
     * the results of long scans do not fall together.
     */
    public static final int PRIME = 1_999_998_383;

    /** {@code x -> x}, which changes nothing before or behind it. */
    public static final long IDENTITY = of(1, 1);

    private static final int EXPONENT_SHIFT = 32;
    private static final long FACTOR_BITS = 0xffff_ffffL;

    private PowerMap() {}

    /**
     * The map {@code x -> factor * x^exponent}.
     *
     * @param exponent from 1 to {@link #PRIME} - 2
     * @param factor from 1 to {@link #PRIME} - 1
     */
    public static long of(int exponent, int factor) {
        return (long) exponent << EXPONENT_SHIFT | factor;
    }

    /**
     * The first map, and the second one on what comes out of it: {@code x -> second(first(x))}.
     *
     * @param first a map
     * @param second a map
     * @return a map
     */
    public static long then(long first, long second) {
        // g * (f * x^e)^d = (g * f^d) * x^(e * d), and exponents count modulo one less than the prime (Fermat).
        long exponent = exponent(first) * exponent(second) % (PRIME - 1);
        return exponent << EXPONENT_SHIFT | times(factor(second), factor(first), exponent(second));
    }

    /**
     * What a map makes of a number.
     *
     * @param x from 1 to {@link #PRIME} - 1
     * @return in the same range
     */
    public static long apply(long map, long x) {
        return times(factor(map), x, exponent(map));
    }

    /** Such as {@code x -> 5 x^3}. */
    public static String text(long map) {
        return String.format("x -> %d x^%d", factor(map), exponent(map));
    }

    private static long exponent(long map) {
        return map >>> EXPONENT_SHIFT;
    }

    private static long factor(long map) {
        return map & FACTOR_BITS;
    }

    /**
     * {@code start * base^exponent} modulo the prime, by squaring: one step for each bit of the exponent (D. E. Knuth,
     * "The Art of Computer Programming", volume 2, 3rd ed., 1997, section 4.6.3). The two products of a step do not
     * need each other.
     */
    private static long times(long start, long base, long exponent) {
        long result = start;
        long square = base;
        for (long bits = exponent; bits != 0; bits >>>= 1) {
            long product = result * square % PRIME;
            result = (bits & 1) != 0 ? product : result;
            square = square * square % PRIME;
        }
        return result;
    }
}
