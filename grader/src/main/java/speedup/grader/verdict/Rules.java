package speedup.grader.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.grader.correctness.CorrectnessReport;
import speedup.grader.judge.process.Problem;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.grader.measurement.SpeedupReport.TooFewCores;
import speedup.grader.text.UntrustedText;

/** From evidence to a ruling on an answer that compiled. */
public final class Rules {

    private static final int MAX_DETAIL_LINES = 30;

    private Rules() {}

    /**
     * Rules.
     *
     * @param evidence what the stages found
     */
    public static Ruling rule(GradingEvidence evidence) {
        return firstProblem(evidence.correctness(), evidence.speedups(), evidence.ending())
                .map(problem -> ruleOn(problem, evidence))
                .orElseGet(() -> ruleOnSpeed(evidence));
    }

    /** What keeps an answer from being right, in the order in which it came up. */
    public static Optional<Problem> firstProblem(
            CorrectnessReport correctness, List<SpeedupReport> speedups, Optional<Problem> ending) {
        if (correctness.problem().isPresent()) {
            return correctness.problem();
        }
        return speedups.stream()
                .filter(SpeedupReport.Failed.class::isInstance)
                .map(failed -> ((SpeedupReport.Failed) failed).problem())
                .findFirst()
                .or(() -> ending);
    }

    private static Ruling ruleOn(Problem problem, GradingEvidence evidence) {
        List<String> details =
                new ArrayList<>(UntrustedText.first(problem.details().lines().toList(), MAX_DETAIL_LINES));
        details.addAll(failedTests(evidence));
        return Ruling.of(status(problem.kind()), reason(problem.kind()), problem.text(), details)
                .with(evidence.tests().flatMap(PassedTests::of));
    }

    private static Status status(Problem.Kind kind) {
        return switch (kind) {
            case NOT_ATTEMPTED -> Status.NOT_ATTEMPTED;
            case WRONG -> Status.INCORRECT;
            case THREW, ENDED -> Status.CRASHED;
            case TIMED_OUT -> Status.TIMED_OUT;
            case MACHINE_BUSY -> Status.INCONCLUSIVE;
            case BROKE_RULE -> Status.REJECTED;
        };
    }

    private static ReasonCode reason(Problem.Kind kind) {
        return switch (kind) {
            case NOT_ATTEMPTED -> ReasonCode.NOT_FILLED_IN;
            case WRONG -> ReasonCode.WRONG_ANSWER;
            case THREW -> ReasonCode.THREW;
            case ENDED -> ReasonCode.PROCESS_ENDED;
            case TIMED_OUT -> ReasonCode.NO_ANSWER_IN_TIME;
            case MACHINE_BUSY -> ReasonCode.MACHINE_BUSY;
            case BROKE_RULE -> ReasonCode.BROKE_RULE;
        };
    }

    private static Ruling ruleOnSpeed(GradingEvidence evidence) {
        if (evidence.requirements().isEmpty()) {
            return Ruling.of(Status.PASSED, "Every answer was right.", failedTests(evidence));
        }
        if (evidence.speedups().isEmpty()) {
            return Ruling.hostFailed("no speedup was measured.");
        }
        if (evidence.speedups().get(evidence.speedups().size() - 1) instanceof TooFewCores nothing) {
            return Ruling.of(Status.INCONCLUSIVE, ReasonCode.TOO_FEW_CORES, tooFew(nothing), failedTests(evidence));
        }
        List<Measured> measured =
                evidence.speedups().stream().map(Measured.class::cast).toList();
        return SpeedRules.rule(measured, evidence.stack(), failedTests(evidence));
    }

    private static String tooFew(TooFewCores nothing) {
        return String.format(
                "Right, but a speedup takes %d cores or more, and there %s %d to use here. Grade it on another machine,"
                        + " or without the limit that ./speedup machine shows.",
                nothing.requirement().fewestCores(), nothing.cores() == 1 ? "is" : "are", nothing.cores());
    }

    private static List<String> failedTests(GradingEvidence evidence) {
        return evidence.tests().map(TestRules::failures).orElse(List.of());
    }
}
