package speedup.timing;

import java.util.List;
import speedup.statistics.SortedSample;

/**
 * Two tasks side by side: every pair, none thrown away.
 *
 * @param pairs in the order in which they were taken; at least one
 */
public record PairedTiming(List<Pair> pairs) {

    public PairedTiming {
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("a paired timing needs at least one pair");
        }
    }

    /** The first task's time over the second's, pair by pair. */
    public List<Double> ratios() {
        return pairs.stream().map(Pair::ratio).toList();
    }

    /**
     * The median of the ratios. It is not the ratio of the medians: when the machine slows down for a
     * while, both halves of a pair slow down, and their ratio stays.
     */
    public double medianRatio() {
        return SortedSample.of(pairs.stream().mapToDouble(Pair::ratio).toArray())
                .median();
    }

    /** The first task's median, in nanoseconds per call. */
    public double firstMedian() {
        return SortedSample.of(pairs.stream().mapToDouble(Pair::first).toArray())
                .median();
    }

    /** The second task's median, in nanoseconds per call. */
    public double secondMedian() {
        return SortedSample.of(pairs.stream().mapToDouble(Pair::second).toArray())
                .median();
    }

    /** For people to read. */
    @Override
    public String toString() {
        return "ratio %.4g (%.4g ns to %.4g ns per call; %d pairs)"
                .formatted(medianRatio(), firstMedian(), secondMedian(), pairs.size());
    }
}
