package speedup.calibration;

/**
 * Arithmetic that keeps one core busy and scales to any number of them: it touches no memory, allocates
 * nothing and waits for nothing.
 *
 * <p>Eight independent chains of shifts and exclusive ors (Marsaglia's xorshift generator: "Xorshift
 * RNGs", Journal of Statistical Software 8(14), 2003) fill the arithmetic units of the core. A single
 * chain would wait for its own results most of the time, and leave a second hardware thread of the same
 * core enough room to run at nearly full speed: the very thing that a calibration has to notice.
 */
final class Kernel {

    /** Steps per call: some microseconds. When the compiler has finished, the next call runs its code. */
    private static final int CHUNK = 1_000;

    private Kernel() {}

    /**
     * Does so many steps.
     *
     * @return a number that depends on every step, to be consumed
     */
    static long run(long steps) {
        long value = 0;
        for (long done = 0; done < steps; done += CHUNK) {
            value = chunk((int) Math.min(CHUNK, steps - done), value | 8);
        }
        return value;
    }

    /** Steps eight chains whose seeds differ in the last three bits and are not 0, where xorshift stays. */
    static long chunk(int steps, long seed) {
        long a = seed;
        long b = seed ^ 1;
        long c = seed ^ 2;
        long d = seed ^ 3;
        long e = seed ^ 4;
        long f = seed ^ 5;
        long g = seed ^ 6;
        long h = seed ^ 7;
        for (int i = 0; i < steps; i++) {
            a = next(a);
            b = next(b);
            c = next(c);
            d = next(d);
            e = next(e);
            f = next(f);
            g = next(g);
            h = next(h);
        }
        // Not with exclusive or: the generator is linear in it, and the eight chains would cancel out to 0.
        return a + b + c + d + e + f + g + h;
    }

    private static long next(long state) {
        long x = state;
        x ^= x << 13;
        x ^= x >>> 7;
        x ^= x << 17;
        return x;
    }
}
