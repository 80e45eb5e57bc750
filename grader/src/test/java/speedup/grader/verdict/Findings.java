package speedup.grader.verdict;

import java.util.List;
import java.util.Optional;
import speedup.evidence.Parallelism;
import speedup.evidence.SpeedupInterval;
import speedup.exercise.Requirement;
import speedup.grader.correctness.CorrectnessReport;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.measurement.SpeedupReport.Conditions;
import speedup.grader.measurement.SpeedupReport.Measured;

/** What the stages may have found, as the tests of this package take it. */
final class Findings {

    static final Requirement.Scaling TENTH = new Requirement.Scaling(0.1, 100);
    static final CorrectnessReport RIGHT = new CorrectnessReport(30, Optional.empty());
    static final Conditions QUIET = new Conditions(0, 1, 0, 0);

    private Findings() {}

    static Ruling rule(Measured measured) {
        return Rules.rule(evidence(RIGHT, List.of(measured)));
    }

    static Measured measured(double low, double estimate, double high, double parallelism) {
        return new Measured(
                TENTH,
                2,
                new SpeedupInterval(low, estimate, high, 9),
                busy(parallelism, parallelism),
                0.02,
                Optional.empty(),
                QUIET);
    }

    /** On two cores that nobody disturbed. */
    static Measured undisturbed(Requirement requirement, SpeedupInterval interval, double parallelism) {
        return new Measured(
                requirement,
                requirement.cores(2),
                interval,
                busy(parallelism, parallelism),
                0,
                Optional.empty(),
                QUIET);
    }

    /** So many cores were busy, and perhaps so many more would have been without other load. */
    static Parallelism busy(double cores, double most) {
        return new Parallelism(cores, cores, most);
    }

    static GradingEvidence evidence(CorrectnessReport correctness, List<SpeedupReport> speedups) {
        return new GradingEvidence(
                List.of(TENTH), correctness, speedups, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
