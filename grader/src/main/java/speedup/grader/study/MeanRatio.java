package speedup.grader.study;

import java.util.List;
import java.util.function.ToDoubleFunction;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.study.RepeatedMeasurement.Measurement;
import speedup.grader.study.RepeatedMeasurement.Observation;
import speedup.grader.verdict.Status;

/**
 * How speedup is usually tested: when all is warm, the mean of some serial calls by the wall clock, the mean of as many
 * parallel ones, and their ratio against the bar. It is never inconclusive. Here its calls are interleaved, which
 * favours it over one block after the other.
 */
final class MeanRatio {

    private static final int CALLS = 5;

    private MeanRatio() {}

    /** What it would have said, by the first rounds of a measurement; nothing where there are too few. */
    static Status decide(Measurement measurement) {
        if (!(measurement.report() instanceof SpeedupReport.Measured measured)) {
            return measurement.status();
        }
        List<Observation> rounds = measurement.rounds();
        return rounds.size() < CALLS
                ? Status.INCONCLUSIVE
                : decide(rounds.subList(0, CALLS), measured.bar().speedup());
    }

    private static Status decide(List<Observation> rounds, double bar) {
        double speedup = mean(rounds, round -> round.exchange().baseline().wall())
                / mean(rounds, round -> round.exchange().answer().wall());
        return speedup >= bar ? Status.PASSED : Status.TOO_SLOW;
    }

    private static double mean(List<Observation> rounds, ToDoubleFunction<Observation> time) {
        return rounds.stream().mapToDouble(time).average().orElseThrow();
    }
}
