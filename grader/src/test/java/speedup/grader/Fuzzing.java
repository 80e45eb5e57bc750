package speedup.grader;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Tries random input: as a rule the same in each build, or for {@code -Dspeedup.fuzz.seconds=600} what nobody has
 * tried. A failure names the seed that brings it back with {@code -Dspeedup.fuzz.seed=...}.
 */
public final class Fuzzing {

    /** In some seconds on an ordinary core. */
    private static final int TRIES = 2000;

    private Fuzzing() {}

    /** One try, with all its randomness from one source. */
    public interface Attempt {

        /** Fails if something is wrong. */
        void run(RandomGenerator random) throws Exception;
    }

    /** Tries a fixed number of times, or until the time is over. */
    public static void run(String what, Attempt attempt) {
        long seconds = Long.getLong("speedup.fuzz.seconds", 0);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long first = Long.getLong("speedup.fuzz.seed", seconds > 0 ? System.nanoTime() : 0);
        int tries = 0;
        while (seconds > 0 ? System.nanoTime() < end : tries < TRIES) {
            attempt(what, attempt, first + tries);
            tries++;
        }
        System.out.println(what + ": " + tries + " tries from seed " + first);
    }

    private static void attempt(String what, Attempt attempt, long seed) {
        try {
            attempt.run(new SplittableRandom(seed));
        } catch (Exception | Error e) {
            throw new AssertionError(what + ": failed with -Dspeedup.fuzz.seed=" + seed, e);
        }
    }

    /** The bytes with some changed, left out or put in. */
    public static byte[] mutated(byte[] bytes, RandomGenerator random) {
        byte[] result = bytes.clone();
        for (int changes = random.nextInt(1, 5); changes > 0 && result.length > 0; changes--) {
            result = mutatedOnce(result, random);
        }
        return result;
    }

    private static byte[] mutatedOnce(byte[] bytes, RandomGenerator random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> with(bytes, at, new byte[] {(byte) random.nextInt()});
            case 1 -> with(bytes, at & ~3, extreme(random));
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(64));
            default -> moved(bytes, at, random.nextInt(bytes.length));
        };
    }

    private static byte[] with(byte[] bytes, int at, byte[] other) {
        System.arraycopy(other, 0, bytes, at, Math.min(other.length, bytes.length - at));
        return bytes;
    }

    /** What lengths and numbers go wrong with, in either byte order. */
    private static byte[] extreme(RandomGenerator random) {
        int[] values = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 16, 0x7ff80000, 0x0000f87f, 0x000000ff};
        int value = values[random.nextInt(values.length)];
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    private static byte[] moved(byte[] bytes, int from, int to) {
        int length = Math.min(32, bytes.length - Math.max(from, to));
        System.arraycopy(bytes, from, bytes, to, length);
        return bytes;
    }
}
