package speedup.grader.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.exercise.Requirement;
import speedup.grader.judge.Problem;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.tests.TestReport;

/** From evidence to a ruling on an answer that compiled. */
public final class Rules {

    private static final int MAX_DETAIL_LINES = 30;

    private Rules() {}

    /**
     * Rules.
     *
     * @param evidence what the stages found
     */
    public static Ruling rule(Evidence evidence) {
        return firstProblem(evidence).map(problem -> ruleOn(problem, evidence)).orElseGet(() -> ruleOnSpeed(evidence));
    }

    private static Optional<Problem> firstProblem(Evidence evidence) {
        if (evidence.correctness().problem().isPresent()) {
            return evidence.correctness().problem();
        }
        if (evidence.speedup().orElse(null) instanceof SpeedupReport.Failed failed) {
            return Optional.of(failed.problem());
        }
        return evidence.ending();
    }

    private static Ruling ruleOn(Problem problem, Evidence evidence) {
        List<String> details = new ArrayList<>();
        problem.details().lines().limit(MAX_DETAIL_LINES).forEach(details::add);
        details.addAll(failedTests(evidence));
        return Ruling.of(status(problem.kind()), problem.text(), details);
    }

    private static Status status(Problem.Kind kind) {
        return switch (kind) {
            case NOT_ATTEMPTED -> Status.NOT_ATTEMPTED;
            case WRONG -> Status.INCORRECT;
            case THREW, ENDED -> Status.CRASHED;
            case TIMED_OUT -> Status.TIMED_OUT;
            case BROKE_RULE -> Status.REJECTED;
        };
    }

    private static Ruling ruleOnSpeed(Evidence evidence) {
        if (evidence.requirement() instanceof Requirement.Correctness) {
            return Ruling.of(Status.PASSED, "Every answer was right.", failedTests(evidence));
        }
        return evidence.speedup().orElse(null) instanceof SpeedupReport.Measured measured
                ? SpeedRules.rule(measured, failedTests(evidence))
                : Ruling.hostFailed("no speedup was measured.");
    }

    private static List<String> failedTests(Evidence evidence) {
        if (evidence.tests().isEmpty()) {
            return List.of();
        }
        TestReport tests = evidence.tests().get();
        List<String> lines = new ArrayList<>();
        if (!tests.note().isEmpty()) {
            lines.add(tests.note());
        }
        for (TestReport.Result failure : tests.failures()) {
            String reason = failure.message()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .limit(4)
                    .reduce((a, b) -> a + " " + b)
                    .orElse("failed");
            lines.add("test \"" + failure.test() + "\": " + reason);
        }
        return lines;
    }
}
