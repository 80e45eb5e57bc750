package speedup.grader.cli.learner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.Terminal;
import speedup.grader.app.learner.OwnAnswer;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.report.ProgressLine;
import speedup.grader.report.scaling.MeasuredScaling;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.ExerciseVerdict.StageTime;
import speedup.grader.verdict.ReasonCode;
import speedup.grader.verdict.SpeedupFigures;

/** Measures an answer that has been checked on fewer cores as well. */
final class ScalingCheck {

    private static final int QUARTERS = 4;

    private final CommandContext context;

    ScalingCheck(CommandContext context) {
        this.context = context;
    }

    /**
     * The speedups on several numbers of cores, up to those of a check.
     *
     * @param verdict what came of the check
     * @param answer the answer's hash as it was checked; once it has changed, no more is measured
     * @return nothing where the check has measured nothing, or the exercise asks for no scaling
     */
    Optional<MeasuredScaling> of(Exercise<?, ?, ?> exercise, ExerciseVerdict verdict, OwnAnswer own, String answer) {
        Optional<Requirement.Scaling> bar = bar(exercise, verdict);
        if (bar.isEmpty() || !isOnItsCores(verdict)) {
            return Optional.empty();
        }
        SpeedupFigures here = verdict.speedup().orElseThrow();
        SortedSet<Integer> fewer = fewer(here.cores());
        if (!fewer.isEmpty()) {
            announce(fewer, verdict);
        }
        List<SpeedupFigures> measured = new ArrayList<>(List.of(here));
        for (int cores : fewer) {
            if (own.hash().equals(answer)) {
                figures(exercise, own, cores).ifPresent(measured::add);
            }
        }
        return Optional.of(new MeasuredScaling(bar.get(), measured));
    }

    /** Two cores, and each quarter of those that there are: few enough to wait for, and spread over the curve. */
    static SortedSet<Integer> fewer(int cores) {
        SortedSet<Integer> fewer = new TreeSet<>();
        if (cores > 2) {
            fewer.add(2);
        }
        for (int quarter = 1; quarter < QUARTERS; quarter++) {
            int part = cores * quarter / QUARTERS;
            if (part > 1) {
                fewer.add(part);
            }
        }
        return fewer;
    }

    /** The requirement that the last figures are about. */
    private static Optional<Requirement.Scaling> bar(Exercise<?, ?, ?> exercise, ExerciseVerdict verdict) {
        int last = verdict.speedups().size() - 1;
        List<Requirement> requirements = exercise.requirements();
        return last >= 0 && last < requirements.size() && requirements.get(last) instanceof Requirement.Scaling scaling
                ? Optional.of(scaling)
                : Optional.empty();
    }

    /** Where cores cannot be kept from an answer, its speed may be that of more of them. */
    private static boolean isOnItsCores(ExerciseVerdict verdict) {
        return verdict.origin().reason() != ReasonCode.MORE_CORES_THAN_GIVEN
                && verdict.origin().reason() != ReasonCode.HIDDEN_WORK
                && verdict.speedup().map(SpeedupFigures::cores).orElse(0) > 1;
    }

    private void announce(SortedSet<Integer> fewer, ExerciseVerdict verdict) {
        Duration once = verdict.stages().stream().map(StageTime::time).reduce(Duration.ZERO, Duration::plus);
        String numbers = fewer.stream().map(String::valueOf).collect(Collectors.joining(", "));
        Terminal terminal = context.terminal();
        terminal.print(List.of(
                "",
                "Measuring on " + numbers + " cores too, for the page: about "
                        + Math.max(1, once.toSeconds() * fewer.size()) + " s. --no-curve leaves it out."));
    }

    private Optional<SpeedupFigures> figures(Exercise<?, ?, ?> exercise, OwnAnswer own, int cores) {
        GradeRequest request = GradeRequest.ofOwnWork(own.lesson(), exercise.id(), ExplanationLevel.NOTHING)
                .onCores(cores);
        try (ProgressLine progress = context.terminal().progressLine()) {
            return context.grading().grade(request, progress).submissions().stream()
                    .flatMap(submission -> submission.exercises().stream())
                    .filter(verdict -> verdict.id().equals(exercise.id()) && isOnItsCores(verdict))
                    .flatMap(verdict -> verdict.speedup().stream())
                    .filter(figures -> figures.cores() == cores)
                    .findFirst();
        }
    }
}
