package speedup.grader.study;

import java.util.List;
import java.util.Optional;
import speedup.evidence.SpeedupInterval;
import speedup.grader.study.RepeatedMeasurement.Observation;
import speedup.rules.VerdictRules;
import speedup.statistics.SortedSample;

/**
 * The speedup that an answer has on whole cores of its own, as far as it was seen: over all rounds beside no load in
 * which the calibration found whole cores and nothing else can have cost much.
 *
 * @param median the median of these rounds, for which the high limit of a verdict stands
 * @param upperQuartile their upper quartile, for which the low limit stands
 */
record TrueSpeedup(double median, double upperQuartile) {

    private static final double UNDISTURBED = 0.05;

    /** With fewer, the median may be out by more than an answer's distance from the bar. */
    private static final int FEWEST = 20;

    /**
     * From all the rounds beside no load.
     *
     * @return empty if too few of them were undisturbed
     */
    static Optional<TrueSpeedup> of(List<Observation> idle) {
        List<Observation> clean =
                idle.stream().filter(TrueSpeedup::isUndisturbed).toList();
        if (clean.size() < FEWEST) {
            return Optional.empty();
        }
        double baseline = SortedSample.of(clean.stream()
                        .mapToDouble(round -> round.exchange().baseline().cpu())
                        .toArray())
                .quantile(VerdictRules.BASELINE_QUANTILE);
        SortedSample speedups = SortedSample.of(clean.stream()
                .mapToDouble(round -> baseline / round.exchange().answer().wall())
                .toArray());
        return Optional.of(new TrueSpeedup(speedups.median(), speedups.quantile(VerdictRules.LOW_BOUND_QUANTILE)));
    }

    /** Whether each limit is on the right side of what it is a limit for. */
    boolean isHeldBy(SpeedupInterval limits) {
        return limits.low() <= upperQuartile && median <= limits.high();
    }

    private static boolean isUndisturbed(Observation round) {
        return round.calibration().wholeCores() >= VerdictRules.QUIET_CORE_SHARE
                && round.exchange().answer().delay()
                        <= UNDISTURBED * round.exchange().answer().wall();
    }
}
