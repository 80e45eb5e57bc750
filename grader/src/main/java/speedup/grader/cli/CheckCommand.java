package speedup.grader.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import speedup.exercise.Exercise;
import speedup.grader.app.CommandContext;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.NextStep;
import speedup.grader.app.OwnAnswer;
import speedup.grader.app.ProgressStore;
import speedup.grader.app.ProgressStore.Outcome;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.report.ConsoleReport;
import speedup.grader.report.ProgressLine;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** Grades exercises of the learner's own work, one after the other, and keeps the outcomes. */
@Command(
        name = "check",
        description = "Tests and speedup of your answers.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: as for 'speedup grade'."})
final class CheckCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "The exercises: an id such as threads/sum, its end (sum), the answer's class (ParallelSum) or"
                    + " file. Without any: the next one that has not passed.")
    private List<String> ids = List.of();

    CheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Exercise<?, ?, ?>> exercises = ExerciseChoice.of(ids, context);
        List<SubmissionVerdict> verdicts = new ArrayList<>();
        for (Exercise<?, ?, ?> exercise : exercises) {
            verdicts.addAll(check(exercise).submissions());
        }
        return exercises.isEmpty()
                ? ExitCode.ALL_PASSED.code()
                : ExitCode.of(verdicts).code();
    }

    private Gradebook check(Exercise<?, ?, ?> exercise) {
        Terminal terminal = context.terminal();
        // Of the file as it is graded, whatever is typed into it meanwhile.
        String answer = new OwnAnswer(context.home(), exercise).hash();
        Gradebook gradebook = grade(exercise);
        terminal.print(ConsoleReport.explainingAll(terminal.style()).text(gradebook));
        // Read again, and only now: another command may have written meanwhile.
        ProgressStore progress = context.progressStore();
        Status status = note(verdict(gradebook, exercise), answer, progress);
        terminal.print(List.of(
                "",
                status == Status.PASSED
                        ? NextStep.after(context.catalogue().get(), progress)
                        : NextStep.about(exercise, status)));
        return gradebook;
    }

    private Gradebook grade(Exercise<?, ?, ?> exercise) {
        Path work = new OwnAnswer(context.home(), exercise).lesson();
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

    private Status note(ExerciseVerdict verdict, String answer, ProgressStore progress) {
        OptionalDouble speedup = verdict.speedup().stream()
                .mapToDouble(SpeedupFigures::estimate)
                .filter(Double::isFinite)
                .findFirst();
        String date = context.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        progress.note(verdict.id(), new Outcome(verdict.status(), speedup, date, answer));
        return verdict.status();
    }
}
