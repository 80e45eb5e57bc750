package speedup.timing;

import java.util.List;
import java.util.stream.IntStream;
import speedup.statistics.SampleSummary;

/**
 * The times of one variant, round by round: every sample, none thrown away.
 *
 * @param nanos nanoseconds of one call; at least one
 */
public record Samples(List<Double> nanos) {

    public Samples {
        nanos = List.copyOf(nanos);
    }

    /** Where they lie and how far they spread. */
    public SampleSummary summary() {
        return summary(nanos);
    }

    /** The one in the middle, in nanoseconds. */
    public double median() {
        return summary().median();
    }

    /**
     * How many times faster this is, in each round. Both halves of a ratio come from the same round, since what
     * slowed one of them down probably slowed the other down too.
     *
     * @param slower of as many rounds
     */
    public List<Double> speedupsOver(Samples slower) {
        return IntStream.range(0, nanos.size())
                .mapToObj(round -> slower.nanos.get(round) / nanos.get(round))
                .toList();
    }

    /** Sums those ratios up. Their median is not the ratio of the medians, which a disturbed stretch can move. */
    public SampleSummary speedupOver(Samples slower) {
        return summary(speedupsOver(slower));
    }

    /** The times of a part of a call, of which there are so many. */
    public Samples dividedBy(int parts) {
        return new Samples(nanos.stream().map(each -> each / parts).toList());
    }

    private static SampleSummary summary(List<Double> samples) {
        return SampleSummary.of(
                samples.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
