package speedup.threads;

/**
 * Mixes the bits of a number, so that numbers which hardly differ become numbers that have nothing in common.
 *
 * <p>It does so many more times than needed: the work is to compute, and the memory has time to keep up, on
 * however many cores.
 */
public final class BitMixer {

    private static final int ROUNDS = 40;

    private BitMixer() {}

    /** The hash of a number, the same at each call. */
    public static long of(long value) {
        long mixed = value;
        for (int round = 0; round < ROUNDS; round++) {
            mixed ^= mixed >>> 29;
            // Odd, so that no two numbers become the same: the golden ratio's fraction in 64 bits.
            mixed *= 0x9E3779B97F4A7C15L;
        }
        return mixed;
    }
}
