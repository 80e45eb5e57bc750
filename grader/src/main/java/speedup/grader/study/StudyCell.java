package speedup.grader.study;

import java.util.List;
import java.util.stream.Stream;
import speedup.evidence.SpeedupInterval;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.grader.study.RepeatedMeasurement.Measurement;
import speedup.grader.study.RepeatedMeasurement.Observation;

/**
 * The verdicts about one answer beside one load.
 *
 * @param answer the answer
 * @param load what else the machine did
 * @param measurements one for each verdict
 */
public record StudyCell(ReferenceAnswer answer, Load load, List<Measurement> measurements) {

    public StudyCell {
        measurements = List.copyOf(measurements);
    }

    /** How the verdicts turned out that this grader gave. */
    public VerdictCounts ours() {
        return VerdictCounts.of(measurements.stream().map(each -> answer.truth().judge(each.status())));
    }

    /** How those turned out that {@link MeanRatio}, the usual way, would have given. */
    public VerdictCounts meanRatio() {
        return VerdictCounts.of(measurements.stream().map(each -> answer.truth().judge(MeanRatio.decide(each))));
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
