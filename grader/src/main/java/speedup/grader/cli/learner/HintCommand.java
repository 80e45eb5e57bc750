package speedup.grader.cli.learner;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.exercise.Exercise;
import speedup.exercise.Hints;
import speedup.exercise.Hints.Hint;
import speedup.grader.app.Catalogue;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.app.learner.NextStep;
import speedup.grader.app.learner.ProgressStore;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.KnownLessons;
import speedup.grader.text.TextStyle.Tone;

/** Shows an exercise's hints, one more each time. */
@Command(name = "hint", description = "The next hint for an exercise.", mixinStandardHelpOptions = true)
public final class HintCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The exercise, as for 'speedup check'. Without it: the next one that has not passed.")
    private Optional<String> typed = Optional.empty();

    @Option(names = "--all", description = "Show all hints.")
    private boolean all;

    @Option(names = "--reset", description = "Start again with the first hint.")
    private boolean reset;

    @Mixin
    private final KnownLessons lessons = new KnownLessons();

    public HintCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue followed = context.followed(lessons.addTo(context));
        ExerciseChoice.of(typed.stream().toList(), followed, context).forEach(this::hint);
        return ExitCode.ALL_PASSED.code();
    }

    private void hint(Exercise<?, ?, ?> exercise) {
        String id = exercise.id();
        List<Hint> hints = hints(exercise);
        ProgressStore progress = context.progressStore();
        int shown = reset ? 0 : Math.min(progress.entry(id).hints(), hints.size());
        int first = all ? 0 : Math.min(shown, hints.size() - 1);
        int end = all ? hints.size() : first + 1;
        for (int index = first; index < end; index++) {
            show("Hint " + (index + 1) + " of " + hints.size() + " for " + id, hints.get(index));
        }
        progress.noteHints(id, end);
        context.terminal().print(List.of(next(exercise, end, hints.size())));
    }

    private static List<Hint> hints(Exercise<?, ?, ?> exercise) {
        try {
            return Hints.of(exercise);
        } catch (NoSuchElementException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private void show(String number, Hint hint) {
        Terminal terminal = context.terminal();
        terminal.print(List.of(terminal.style().paint(Tone.HEADING, number + ": " + hint.title())));
        terminal.print(List.of("", hint.text(), ""));
    }

    private static String next(Exercise<?, ?, ?> exercise, int shown, int of) {
        String check = "Next: " + NextStep.check(exercise);
        return shown < of
                ? check + "\nStill stuck? " + NextStep.hint(exercise)
                : check + "\nThat was the last hint; --reset starts again with the first";
    }
}
