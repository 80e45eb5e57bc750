package speedup.threads.scan;

/**
 * Prefix sums, also called an inclusive scan, where the sum of two maps is one after the other: {@link PowerMap#then}.
 *
 * <p>With three maps a, b and c, the result is a, {@code then(a, b)} and {@code then(then(a, b), c)}. Since it does
 * not matter which of two neighbouring {@code then} is computed first, the last one is {@code then(a, then(b, c))} as
 * well; since order does matter, it is not {@code then(then(b, c), a)}.
 *
 * <p>The most that p cores can make of it is (p + 1) / 2: 1.5 times on 2 cores, 2.5 on 4. Whatever the grouping, a
 * scan of n elements whose longest chain has d operations takes at least 2n - 2 - d of them (M. Snir, "Depth-size
 * trade-offs for parallel prefix computation", Journal of Algorithms 7, 1986). In a time of d operations, p cores do
 * at most p d, so d is at least (2n - 2) / (p + 1), and one core does n - 1. Two passes over p + 1 blocks reach that,
 * but for the handful of operations in between.
 */
public interface Scan {

    /**
     * Computes all prefixes. No thread may still work when this returns.
     *
     * @param maps any number of maps as {@link PowerMap#of} makes them, none included; they may not be changed
     * @param threads how many threads to share the work out over, at least 1; there may be more of them than maps. The
     *     calling thread may be one of them
     * @return a new array of the same length, whose element i is {@code maps[0]}, then {@code maps[1]}, and so on up to
     *     {@code maps[i]}
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    long[] scan(long[] maps, int threads) throws InterruptedException;
}
