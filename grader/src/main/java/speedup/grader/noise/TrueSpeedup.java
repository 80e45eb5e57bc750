package speedup.grader.noise;

import java.util.List;
import java.util.OptionalDouble;
import speedup.grader.MeasuredAgain.Observation;
import speedup.statistics.SortedSample;

/**
 * The speedup that an answer has on whole cores of its own, as far as it was seen: the median over all rounds beside
 * no load in which the calibration found whole cores and nothing else can have cost much.
 */
final class TrueSpeedup {

    private static final double WHOLE = 0.95;
    private static final double UNDISTURBED = 0.05;

    /** With fewer, the median may be out by more than an answer's distance from the bar. */
    private static final int FEWEST = 20;

    private TrueSpeedup() {}

    /**
     * From all the rounds beside no load.
     *
     * @return empty if too few of them were undisturbed
     */
    static OptionalDouble of(List<Observation> idle) {
        List<Observation> clean =
                idle.stream().filter(TrueSpeedup::isUndisturbed).toList();
        if (clean.size() < FEWEST) {
            return OptionalDouble.empty();
        }
        double baseline = SortedSample.of(clean.stream()
                        .mapToDouble(round -> round.exchange().baseline().cpu())
                        .toArray())
                .quantile(0.25);
        return OptionalDouble.of(SortedSample.of(clean.stream()
                        .mapToDouble(
                                round -> baseline / round.exchange().answer().wall())
                        .toArray())
                .median());
    }

    private static boolean isUndisturbed(Observation round) {
        return round.calibration().wholeCores() >= WHOLE
                && round.exchange().answer().delay()
                        <= UNDISTURBED * round.exchange().answer().wall();
    }
}
