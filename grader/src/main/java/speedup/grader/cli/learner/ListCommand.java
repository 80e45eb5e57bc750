package speedup.grader.cli.learner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.exercise.Exercise;
import speedup.grader.app.Catalogue;
import speedup.grader.app.Terminal;
import speedup.grader.app.learner.NextStep;
import speedup.grader.app.learner.OwnAnswer;
import speedup.grader.app.learner.ProgressStore;
import speedup.grader.app.learner.ProgressStore.Entry;
import speedup.grader.app.learner.ProgressStore.Outcome;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.KnownLessons;
import speedup.grader.course.NewerJava;
import speedup.grader.report.Figures;
import speedup.grader.report.StatusLabel;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Cell;
import speedup.grader.text.Table.Column;
import speedup.grader.text.TextStyle;
import speedup.grader.text.TextStyle.Tone;
import speedup.lesson.Lesson;

/** Shows the lessons, their exercises and how far the learner has come. */
@Command(name = "list", description = "Lessons and exercises, with your progress.", mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            arity = "0..*",
            paramLabel = "LESSON|ID",
            description = "Only these lessons or exercises, these as for 'speedup check'. Without any: all.")
    private List<String> wanted = List.of();

    @Mixin
    private final KnownLessons lessons = new KnownLessons();

    @Option(names = "--all", description = "All exercises, and not only those of the course that this copy is for.")
    private boolean all;

    public ListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue followed = context.followed(lessons.addTo(context));
        Catalogue known = context.catalogue().get();
        ProgressStore progress = context.progressStore();
        Set<Exercise<?, ?, ?>> shown = shown(all ? known : followed, known);
        Catalogue catalogue = followed.all().containsAll(shown) ? followed : known;
        catalogue.byLesson().forEach((lesson, exercises) -> show(lesson, exercises, shown, catalogue));
        int others = known.all().size() - catalogue.all().size();
        if (others > 0) {
            context.terminal()
                    .print(List.of("Not part of the course, to practise: " + others
                            + (others == 1 ? " exercise" : " exercises") + ". ./speedup list --all shows "
                            + (others == 1 ? "it" : "them") + " too."));
        }
        context.terminal().print(List.of(NextStep.after(followed, progress)));
        return ExitCode.ALL_PASSED.code();
    }

    private Set<Exercise<?, ?, ?>> shown(Catalogue catalogue, Catalogue known) {
        if (wanted.isEmpty()) {
            return Set.copyOf(catalogue.all());
        }
        Map<String, List<Exercise<?, ?, ?>>> byName = new HashMap<>();
        known.byLesson().forEach((lesson, exercises) -> byName.put(lesson.name(), exercises));
        catalogue.byLesson().forEach((lesson, exercises) -> byName.put(lesson.name(), exercises));
        Set<Exercise<?, ?, ?>> shown = new HashSet<>();
        for (String typed : wanted) {
            List<Exercise<?, ?, ?>> lesson = byName.get(typed);
            shown.addAll(lesson == null ? List.of(known.get(typed)) : lesson);
        }
        return shown;
    }

    private void show(
            Lesson lesson, List<Exercise<?, ?, ?>> exercises, Set<Exercise<?, ?, ?>> shown, Catalogue catalogue) {
        if (exercises.stream().noneMatch(shown::contains)) {
            return;
        }
        ProgressStore progress = context.progressStore();
        TextStyle style = context.terminal().style();
        long passed = exercises.stream()
                .filter(exercise -> progress.isPassed(exercise.id()))
                .count();
        Table table = new Table(
                Column.left("exercise"), Column.wrapping("what to do"), Column.left("status"), Column.right("speedup"));
        exercises.stream()
                .filter(shown::contains)
                .forEach(exercise -> table.add(cells(exercise, progress.entry(exercise.id()))));
        if (shown.containsAll(exercises)) {
            catalogue.onNewerJava(lesson).forEach(exercise -> table.add(cells(exercise)));
        }
        Terminal terminal = context.terminal();
        terminal.print(List.of(style.paint(
                Tone.HEADING,
                "Lesson " + lesson.name() + " (" + lesson.title() + "): " + passed + " of " + exercises.size()
                        + " passed")));
        terminal.print(table.lines(style));
        exercises.stream()
                .filter(shown::contains)
                .flatMap(exercise ->
                        new OwnAnswer(context.home(), exercise).afterPass(progress.entry(exercise.id())).stream())
                .forEach(note -> terminal.print(List.of(note)));
        terminal.print(List.of(""));
    }

    /** One that cannot be done here. */
    private static Cell[] cells(Exercise<?, ?, ?> exercise) {
        return new Cell[] {
            Table.cell(exercise.id()),
            Table.cell(exercise.title()),
            new Cell(NewerJava.status(exercise), Tone.QUIET),
            Table.cell("")
        };
    }

    private static Cell[] cells(Exercise<?, ?, ?> exercise, Entry entry) {
        return new Cell[] {
            Table.cell(exercise.id()),
            Table.cell(exercise.title()),
            entry.outcome()
                    .map(Outcome::status)
                    .map(status -> new Cell(StatusLabel.of(status), StatusLabel.tone(status)))
                    .orElse(new Cell("open", Tone.QUIET)),
            Table.cell(entry.outcome()
                    .filter(outcome -> outcome.speedup().isPresent())
                    .map(outcome -> Figures.times(outcome.speedup().getAsDouble()))
                    .orElse(""))
        };
    }
}
