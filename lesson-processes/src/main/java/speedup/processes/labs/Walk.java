package speedup.processes.labs;

import java.util.List;
import java.util.stream.IntStream;
import speedup.timing.Blackhole;

/**
 * A task that is nothing but work: a random walk through the long numbers.
 *
 * @param start where it begins; not 0
 * @param steps how long it is
 */
public record Walk(long start, long steps) {

    /** So many walks of one length, each to an end of its own. */
    public static List<Walk> ofLength(long steps, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(start -> new Walk(start, steps))
                .toList();
    }

    /** The ends of some walks, one after the other. */
    public static long[] ends(List<Walk> walks) {
        return walks.stream().mapToLong(Walk::end).toArray();
    }

    /** Walks to the end, whether or not anybody asks where that is. */
    public void go(Blackhole blackhole) {
        blackhole.consume(end());
    }

    /** Where it ends. Source: G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003. */
    public long end() {
        long x = start;
        for (long i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x;
    }
}
