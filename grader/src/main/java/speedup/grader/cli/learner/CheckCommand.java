package speedup.grader.cli.learner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.exercise.Exercise;
import speedup.grader.app.learner.AnswerWatch;
import speedup.grader.app.learner.OwnAnswer;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.KnownLessons;
import speedup.grader.cli.output.AnswerPages;
import speedup.grader.cli.output.ReportFolder;
import speedup.grader.verdict.SubmissionVerdict;

/** Grades exercises of the learner's own work, one after the other. */
@Command(
        name = "check",
        description = "Tests and speedup of your answers: the compiler, then the lesson's tests, then the judge. The"
                + " first that is not content says why.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: as for 'speedup grade'."})
public final class CheckCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "The exercises: an id such as threads/sum, its end (sum), the answer's class (ParallelSum) or"
                    + " file. Without any: the next one that has not passed.")
    private List<String> ids = List.of();

    @Option(names = "--tests", description = "Stop after the lesson's tests: nothing is measured, and nothing passes.")
    private boolean testsOnly;

    @Option(names = "--watch", description = "Check again whenever a file is saved, until Ctrl-C.")
    private boolean watch;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write a page for each answer to this folder, such as threads-sum.html: the verdict with its"
                    + " figures as pictures, and the source with the lines that lost time.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--no-curve",
            description = "With --out: measure on all cores only, and draw no speedups on fewer cores.")
    private boolean withoutCurve;

    @Mixin
    private final KnownLessons lessons = new KnownLessons();

    private List<String> followed = List.of();

    public CheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        followed = lessons.addTo(context);
        List<Exercise<?, ?, ?>> exercises = ExerciseChoice.of(ids, context.followed(followed), context);
        if (exercises.isEmpty()) {
            return ExitCode.ALL_PASSED.code();
        }
        out.map(ReportFolder::new).ifPresent(ReportFolder::prepare);
        return (watch ? watched(exercises) : ExitCode.of(checked(exercises))).code();
    }

    private List<SubmissionVerdict> checked(List<? extends Exercise<?, ?, ?>> exercises) {
        ExerciseCheck check = new ExerciseCheck(context, followed, testsOnly, out.map(AnswerPages::new), !withoutCurve);
        List<SubmissionVerdict> verdicts = new ArrayList<>();
        for (Exercise<?, ?, ?> exercise : exercises) {
            verdicts.addAll(check.check(exercise).submissions());
        }
        return verdicts;
    }

    private ExitCode watched(List<Exercise<?, ?, ?>> exercises) {
        List<OwnAnswer> answers = exercises.stream()
                .map(exercise -> new OwnAnswer(context.home(), exercise))
                .toList();
        AnswerWatch saves = AnswerWatch.of(answers);
        List<OwnAnswer> saved = answers;
        try {
            while (true) {
                checked(saved.stream().map(OwnAnswer::exercise).toList());
                context.terminal().print(List.of("", watching(answers)));
                saved = saves.awaitSaved();
            }
        } catch (InterruptedException e) {
            context.terminal().print(List.of("Stopped watching."));
            return ExitCode.STOPPED;
        }
    }

    private static String watching(List<OwnAnswer> answers) {
        return "Watching " + answers.stream().map(OwnAnswer::name).collect(Collectors.joining(", ")) + "; Ctrl-C ends.";
    }
}
