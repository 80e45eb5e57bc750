package speedup.grader.cli.learner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import speedup.exercise.Exercise;
import speedup.grader.app.UsageException;
import speedup.grader.app.learner.NextStep;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.KnownLessons;
import speedup.grader.course.Course;
import speedup.grader.course.LessonJar;
import speedup.grader.text.FileProblem;

/** Shows the reference answer to an exercise that has passed. */
@Command(
        name = "solution",
        description = "The reference answer to an exercise that you have passed, where the copy has solutions.",
        mixinStandardHelpOptions = true)
public final class SolutionCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "ID", description = "The exercise, as for 'speedup check'.")
    private String id = "";

    @Mixin
    private final KnownLessons lessons = new KnownLessons();

    public SolutionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        lessons.addTo(context);
        Exercise<?, ?, ?> exercise = context.catalogue().get().get(id);
        Optional<Path> besideJar = context.library().jarOf(exercise).map(LessonJar::solutions);
        Path file = besideJar.orElse(context.home().resolve(Course.OWN_ANSWERS)).resolve(exercise.answerFile());
        String name = besideJar.isPresent() ? file.toString() : Course.OWN_ANSWERS + "/" + exercise.answerFile();
        if (!Files.exists(file)) {
            throw new UsageException(
                    besideJar.isPresent()
                            ? "There is no solution to " + exercise.id() + ": it would be " + file + "."
                            : "This copy of the course has no solution to " + exercise.id()
                                    + ". A students' copy has none at all.");
        }
        if (!context.progressStore().isPassed(exercise.id())) {
            throw new UsageException("The solution to " + exercise.id() + " is shown once your answer has passed: "
                    + NextStep.check(exercise) + "\nStuck? " + NextStep.hint(exercise));
        }
        try {
            context.terminal()
                    .print(List.of(name + ":", "", Files.readString(file).stripTrailing()));
            return ExitCode.ALL_PASSED.code();
        } catch (IOException e) {
            throw new UsageException(name + " cannot be read: " + FileProblem.of(e), e);
        }
    }
}
