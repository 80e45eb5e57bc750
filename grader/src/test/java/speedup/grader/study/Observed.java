package speedup.grader.study;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import speedup.calibration.Calibration;
import speedup.evidence.Parallelism;
import speedup.evidence.SpeedupInterval;
import speedup.exercise.Exercises;
import speedup.exercise.Requirement;
import speedup.grader.intake.AnswerFile;
import speedup.grader.judge.Exchange;
import speedup.grader.judge.process.Call;
import speedup.grader.judge.process.Problem;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.study.RepeatedMeasurement.Measurement;
import speedup.grader.study.RepeatedMeasurement.Observation;
import speedup.grader.verdict.Status;

/** Simulated measurements. The bar is at 2 times. */
final class Observed {

    private static final Requirement TWICE = new Requirement.MinimumSpeedup(2, 10);

    private Observed() {}

    static ReferenceAnswer answer(String kind, GroundTruth truth) {
        return new ReferenceAnswer(Exercises.load().get("threads/matmul"), kind, new AnswerFile("A.java", ""), truth);
    }

    /** On whole cores, beside no other load. */
    static Observation round(long baseline, long answer) {
        return round(baseline, answer, 1, 0);
    }

    static Observation round(long baseline, long answer, double wholeCores, long delay) {
        Exchange.Agreed agreed =
                new Exchange.Agreed(new Call(baseline, baseline, 0, 0, 0), new Call(answer, 2 * answer, 0, 0, delay));
        return new Observation(agreed, new Calibration(2, 2000, 2000, 1000, Math.round(1000 / wholeCores)));
    }

    static Measurement measurement(Status status, double low, double high, Observation... rounds) {
        SpeedupInterval interval = new SpeedupInterval(low, (low + high) / 2, high, rounds.length);
        return new Measurement(
                new SpeedupReport.Measured(
                        TWICE,
                        2,
                        interval,
                        new Parallelism(1.9, 1.9, 1.9),
                        0,
                        Optional.empty(),
                        new SpeedupReport.Conditions(0, 1, 0, 0)),
                status,
                Arrays.asList(rounds));
    }

    /** With so many equal rounds. */
    static Measurement measurement(Status status, double low, double high, int count, Observation round) {
        return measurement(status, low, high, Collections.nCopies(count, round).toArray(Observation[]::new));
    }

    static Measurement wrongAnswer() {
        Problem problem = new Problem(Problem.Kind.WRONG, "7 should be 8", "");
        return new Measurement(new SpeedupReport.Failed(problem), Status.INCORRECT, List.of());
    }
}
