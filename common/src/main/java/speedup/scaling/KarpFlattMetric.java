package speedup.scaling;

/**
 * The serial fraction that a measurement shows, whatever its causes.
 *
 * <p>Source: A. H. Karp and H. P. Flatt, "Measuring Parallel Processor Performance", Communications of
 * the ACM 33(5), 1990, pp. 539-543.
 */
public final class KarpFlattMetric {

    private KarpFlattMetric() {}

    /**
     * The experimentally determined serial fraction: {@code (1 / S - 1 / p) / (1 - 1 / p)}. Amdahl's law
     * with this serial fraction goes through the point.
     *
     * <p>It is not held to [0, 1]: below 0 the speedup is superlinear, above 1 the processors made it slower.
     * Where it grows with the processors, overhead grows with them; where it stays, the work has a serial part.
     *
     * @param point with at least 2 processors
     * @throws IllegalArgumentException for 1 processor, which shows nothing
     */
    public static double of(ScalingPoint point) {
        if (point.processors() < 2) {
            throw new IllegalArgumentException("processors must be at least 2, not " + point.processors()
                    + ": how much of the work is serial does not show on one processor");
        }
        double share = 1.0 / point.processors();
        return (1 / point.speedup() - share) / (1 - share);
    }
}
