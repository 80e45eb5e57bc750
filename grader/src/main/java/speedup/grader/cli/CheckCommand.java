package speedup.grader.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.app.Catalogue;
import speedup.grader.app.CommandContext;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.NextStep;
import speedup.grader.app.ProgressStore;
import speedup.grader.app.ProgressStore.Outcome;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.course.Course;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.report.ConsoleReport;
import speedup.grader.report.ProgressLine;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.Status;

/** Grades one exercise of the learner's own work, and keeps the outcome. */
@Command(
        name = "check",
        description = "Tests and speedup of one exercise.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: as for 'speedup grade'."})
final class CheckCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The exercise, such as threads/matmul. Without it: the next one that has not passed.")
    private Optional<String> id = Optional.empty();

    CheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue().get();
        Optional<Exercise<?, ?, ?>> exercise = id.isPresent()
                ? Optional.of(catalogue.get(id.get()))
                : catalogue.nextOpen(context.progressStore()::isPassed);
        if (exercise.isEmpty()) {
            context.terminal().print(List.of(NextStep.after(catalogue, context.progressStore())));
            return ExitCode.ALL_PASSED.code();
        }
        return check(exercise.get(), catalogue).code();
    }

    private ExitCode check(Exercise<?, ?, ?> exercise, Catalogue catalogue) {
        Terminal terminal = context.terminal();
        Gradebook gradebook = grade(exercise);
        terminal.print(ConsoleReport.explainingAll(terminal.style()).text(gradebook));
        // Read again, and only now: another command may have written meanwhile.
        ProgressStore progress = context.progressStore();
        Status status = note(verdict(gradebook, exercise), progress);
        terminal.print(List.of(
                "", status == Status.PASSED ? NextStep.after(catalogue, progress) : NextStep.about(exercise, status)));
        return ExitCode.of(gradebook);
    }

    private Gradebook grade(Exercise<?, ?, ?> exercise) {
        Path work = context.home().resolve(Course.moduleFolder(Exercises.lesson(exercise)));
        if (!Files.isDirectory(work)) {
            throw new UsageException("Your work on " + exercise.id() + " should be in " + work
                    + ", but there is no such folder.\nRun the script 'speedup' in the root of the project.");
        }
        GradeRequest request = GradeRequest.atOnce(
                List.of(work), Set.of(exercise.id()), ExplanationLevel.EVERYTHING, OptionalInt.empty());
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

    private Status note(ExerciseVerdict verdict, ProgressStore progress) {
        OptionalDouble speedup = verdict.speedup().stream()
                .mapToDouble(SpeedupFigures::estimate)
                .filter(Double::isFinite)
                .findFirst();
        String date = context.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        progress.note(verdict.id(), new Outcome(verdict.status(), speedup, date));
        return verdict.status();
    }
}
