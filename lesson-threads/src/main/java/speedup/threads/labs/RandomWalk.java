package speedup.threads.labs;

import speedup.timing.Blackhole;

/**
 * A random walk through the long numbers: arithmetic in registers, which nothing slows down but a lack of cores.
 *
 * <p>Source: G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003.
 */
public final class RandomWalk {

    private RandomWalk() {}

    /** Takes so many steps. */
    public static void take(long steps) {
        long x = 0x9E3779B97F4A7C15L;
        for (long i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        new Blackhole().consume(x);
    }
}
