package speedup.grader.cli.learner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import speedup.exercise.Exercise;
import speedup.grader.app.Catalogue;
import speedup.grader.app.UsageException;
import speedup.grader.app.learner.AnswerReset;
import speedup.grader.app.learner.NextStep;
import speedup.grader.app.learner.OwnAnswer;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.KnownLessons;
import speedup.grader.text.FileProblem;

/** Puts the starter of an exercise back. */
@Command(
        name = "reset",
        description = "Begin an exercise again. Your answer is kept beside the file, with the time in its name.",
        mixinStandardHelpOptions = true)
public final class ResetCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "ID", description = "The exercise, as for 'speedup check'.")
    private String id = "";

    @Mixin
    private final KnownLessons lessons = new KnownLessons();

    public ResetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue followed = context.followed(lessons.addTo(context));
        Exercise<?, ?, ?> exercise =
                ExerciseChoice.of(List.of(id), followed, context).get(0);
        OwnAnswer answer = new OwnAnswer(context.home(), exercise);
        try {
            Optional<Path> kept = new AnswerReset(context.clock(), context.library()).reset(answer);
            context.terminal()
                    .print(List.of(
                            answer.name() + " is as it was given out.",
                            kept.map(copy -> "Your answer is kept as " + copy).orElse("There was no answer to keep."),
                            "",
                            "Next: edit it, then " + NextStep.check(exercise)));
            return ExitCode.ALL_PASSED.code();
        } catch (IOException e) {
            throw new UsageException(answer.name() + " could not be reset, and is as it was: " + FileProblem.of(e), e);
        }
    }
}
