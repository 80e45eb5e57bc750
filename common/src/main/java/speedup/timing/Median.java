package speedup.timing;

import java.util.stream.DoubleStream;

/** The middle of some numbers. */
final class Median {

    private Median() {}

    /** The middle one, or the mean of the two middle ones; of at least one number. */
    static double of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
