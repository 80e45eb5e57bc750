package speedup.threads.labs;

/** Arithmetic in registers, which nothing slows down but the lack of a core. */
public final class RandomWalk {

    private RandomWalk() {}

    /**
     * A random walk through the long numbers. Source: G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software
     * 8(14), 2003.
     *
     * @param steps each needs the one before it; some billionths of a second each
     * @return where it ends, to be consumed
     */
    public static long of(long steps) {
        long x = 0x9E3779B97F4A7C15L;
        for (long i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x;
    }
}
