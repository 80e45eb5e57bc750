package speedup.grader.cli.learner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import speedup.exercise.Exercise;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.app.learner.NextStep;
import speedup.grader.app.learner.OwnAnswer;
import speedup.grader.app.learner.ProgressStore;
import speedup.grader.app.learner.ProgressStore.Outcome;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.output.AnswerPages;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.report.LearnerReport;
import speedup.grader.report.ProgressLine;
import speedup.grader.report.scaling.MeasuredScaling;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.Status;

/** Grades the learner's own answer to an exercise, shows what came of it and keeps the outcome. */
final class ExerciseCheck {

    private final CommandContext context;
    private final List<String> followed;
    private final boolean testsOnly;
    private final Optional<AnswerPages> pages;
    private final boolean withCurve;

    /**
     * A check.
     *
     * @param followed ids of the course file that was typed, if one was
     * @param testsOnly whether to stop after the lesson's tests; then nothing can pass
     * @param pages where a page is written about each answer; empty for nowhere
     * @param withCurve whether a page shows speedups on fewer cores too
     */
    ExerciseCheck(
            CommandContext context,
            List<String> followed,
            boolean testsOnly,
            Optional<AnswerPages> pages,
            boolean withCurve) {
        this.context = context;
        this.followed = followed;
        this.testsOnly = testsOnly;
        this.pages = pages;
        this.withCurve = withCurve;
    }

    Gradebook check(Exercise<?, ?, ?> exercise) {
        // Of the file as it is graded, whatever is typed into it meanwhile.
        OwnAnswer own = new OwnAnswer(context.home(), exercise);
        String answer = own.hash();
        Optional<String> source = own.source();
        Gradebook gradebook = grade(exercise);
        ExerciseVerdict verdict = verdict(gradebook, exercise);
        Terminal terminal = context.terminal();
        if (testsOnly && verdict.status() == Status.PASSED) {
            terminal.print(List.of(exercise.id() + ": " + verdict.message()));
            writePage(gradebook, verdict, own, source, Optional.empty());
            terminal.print(List.of("", "Next: " + NextStep.check(exercise)));
            return gradebook;
        }
        terminal.print(LearnerReport.lines(gradebook, terminal.style()));
        // The outcome is kept before anything can be wrong with the page.
        ProgressStore progress = note(verdict, answer);
        writePage(gradebook, verdict, own, source, curve(exercise, verdict, own, answer));
        terminal.print(next(exercise, verdict.status(), progress));
        return gradebook;
    }

    private Optional<MeasuredScaling> curve(
            Exercise<?, ?, ?> exercise, ExerciseVerdict verdict, OwnAnswer own, String answer) {
        return withCurve && pages.isPresent()
                ? new ScalingCheck(context).of(exercise, verdict, own, answer)
                : Optional.empty();
    }

    private void writePage(
            Gradebook gradebook,
            ExerciseVerdict verdict,
            OwnAnswer own,
            Optional<String> source,
            Optional<MeasuredScaling> curve) {
        pages.map(folder -> folder.write(gradebook, verdict, context.sections(), own, source, curve))
                .ifPresent(page -> context.terminal().print(List.of("", "Page: " + page)));
    }

    private List<String> next(Exercise<?, ?, ?> exercise, Status status, ProgressStore progress) {
        List<String> lines = new ArrayList<>(List.of(""));
        if (status == Status.PASSED) {
            lines.addAll(NextStep.withReading(context.followed(followed), progress, context.sections()));
        } else {
            lines.add(NextStep.about(exercise, status));
        }
        return lines;
    }

    private Gradebook grade(Exercise<?, ?, ?> exercise) {
        Path work = new OwnAnswer(context.home(), exercise).lesson();
        if (!Files.isDirectory(work)) {
            throw new UsageException("Your work on " + exercise.id() + " should be in " + work
                    + ", but there is no such folder.\n"
                    + (context.library().jarOf(exercise).isPresent()
                            ? "This puts the starter there: ./speedup reset " + exercise.id()
                            : "Run the script 'speedup' in the root of the project."));
        }
        GradeRequest request = GradeRequest.ofOwnWork(
                work, exercise.id(), testsOnly ? ExplanationLevel.TESTS_ONLY : ExplanationLevel.TESTS_FIRST);
        try (ProgressLine progress = context.terminal().progressLine()) {
            return context.grading().grade(request, progress);
        }
    }

    private static ExerciseVerdict verdict(Gradebook gradebook, Exercise<?, ?, ?> exercise) {
        return gradebook.submissions().stream()
                .flatMap(submission -> submission.exercises().stream())
                .filter(verdict -> verdict.id().equals(exercise.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No verdict on " + exercise.id() + " in " + gradebook));
    }

    private ProgressStore note(ExerciseVerdict verdict, String answer) {
        // Read again, and only now: another command may have written meanwhile.
        ProgressStore progress = context.progressStore();
        OptionalDouble speedup = verdict.speedup().stream()
                .mapToDouble(SpeedupFigures::estimate)
                .filter(Double::isFinite)
                .findFirst();
        String date = context.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        progress.note(verdict.id(), new Outcome(verdict.status(), speedup, date, answer));
        return progress;
    }
}
