package speedup.grader.noise;

import java.util.List;
import java.util.stream.Stream;
import speedup.evidence.SpeedupInterval;
import speedup.grader.MeasuredAgain.Measurement;
import speedup.grader.MeasuredAgain.Observation;
import speedup.grader.measurement.SpeedupReport.Measured;

/**
 * The verdicts about one answer beside one load.
 *
 * @param answer the answer
 * @param load what else the machine did
 * @param measurements one for each verdict
 */
public record Cell(KnownAnswer answer, Load load, List<Measurement> measurements) {

    public Cell {
        measurements = List.copyOf(measurements);
    }

    /** How the verdicts turned out that this grader gave. */
    public Tally ours() {
        return Tally.of(measurements.stream().map(each -> answer.truth().judge(each.status())));
    }

    /** How those turned out that the usual way would have given. */
    public Tally usual() {
        return Tally.of(measurements.stream().map(each -> answer.truth().judge(UsualWay.decide(each))));
    }

    /** All rounds that counted. */
    Stream<Observation> rounds() {
        return measurements.stream().flatMap(each -> each.rounds().stream());
    }

    /** What was proven, where answers were right. */
    Stream<SpeedupInterval> intervals() {
        return measurements.stream()
                .map(Measurement::report)
                .filter(Measured.class::isInstance)
                .map(report -> ((Measured) report).interval());
    }
}
