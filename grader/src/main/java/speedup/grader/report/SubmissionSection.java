package speedup.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.text.DisplayWidth;
import speedup.grader.text.Paragraph;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Cell;
import speedup.grader.text.Table.Column;
import speedup.grader.text.TextStyle;
import speedup.grader.text.TextStyle.Tone;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.SubmissionVerdict;

/** What the console says about one submission: a table, then a word on each exercise that is to be explained. */
final class SubmissionSection {

    /** Details beyond so many lines are left to {@code report.json}, so that one answer cannot bury the others. */
    static final int MOST_DETAIL_LINES = 40;

    /** Wide enough for the longest row that an exercise of this course makes, with the parallelism column. */
    private static final int WIDE = 96;

    private static final String INDENT = "  ";
    private static final String QUOTE = "    | ";

    private final TextStyle style;
    private final List<String> lines = new ArrayList<>();

    private SubmissionSection(TextStyle style) {
        this.style = style;
    }

    static List<String> lines(SubmissionVerdict submission, TextStyle style, Predicate<ExerciseVerdict> explained) {
        SubmissionSection section = new SubmissionSection(style);
        section.heading(submission);
        submission.problems().forEach(problem -> section.paragraph(problem, INDENT, Tone.OPEN));
        if (!submission.exercises().isEmpty()) {
            section.table(submission.exercises());
        }
        submission.exercises().stream().filter(explained).forEach(section::explanation);
        return List.copyOf(section.lines);
    }

    /** The same without points and without the table: what is in it is said in words too. */
    static List<String> inWords(SubmissionVerdict submission, TextStyle style) {
        SubmissionSection section = new SubmissionSection(style);
        submission.problems().forEach(problem -> section.paragraph(problem, "", Tone.OPEN));
        submission.exercises().forEach(exercise -> {
            section.inWords(exercise);
            section.times(exercise);
            section.picture(exercise);
        });
        return List.copyOf(section.lines);
    }

    private void times(ExerciseVerdict exercise) {
        exercise.speedup().flatMap(Figures::callTimes).ifPresent(text -> paragraph(text, INDENT, Tone.PLAIN));
    }

    /** What its threads did, and the speedup stack as a sum. */
    private void picture(ExerciseVerdict exercise) {
        Optional<SpeedupStack> stack = exercise.speedup().flatMap(SpeedupFigures::stack);
        int before = lines.size();
        stack.flatMap(SpeedupStack::threads)
                .ifPresent(threads -> ThreadTimelineText.lines(threads, style.width() - INDENT.length())
                        .forEach(line -> lines.add(INDENT + line)));
        stack.flatMap(StackSum::of).ifPresent(sum -> paragraph(sum, INDENT, Tone.PLAIN));
        if (lines.size() > before) {
            lines.add(before, "");
        }
    }

    private void heading(SubmissionVerdict submission) {
        String heading = UntrustedText.line(submission.name()) + ": "
                + Figures.score(submission.score(), submission.maxScore()) + " points";
        Paragraph.wrap(heading, style.width()).forEach(line -> lines.add(style.paint(Tone.HEADING, line)));
    }

    private void table(List<ExerciseVerdict> exercises) {
        boolean wide = style.width() >= WIDE;
        List<Column> columns = new ArrayList<>(List.of(
                Column.wrapping("exercise"),
                Column.left("status"),
                Column.right("score"),
                Column.left("speedup"),
                Column.left("bar")));
        if (wide) {
            columns.add(Column.right("parallelism"));
        }
        Table table = new Table(columns.toArray(Column[]::new));
        for (ExerciseVerdict exercise : exercises) {
            table.add(cells(exercise).subList(0, columns.size()).toArray(Cell[]::new));
        }
        lines.addAll(table.lines(style));
    }

    private static List<Cell> cells(ExerciseVerdict exercise) {
        return List.of(
                Table.cell(UntrustedText.line(exercise.id())),
                new Cell(StatusLabel.of(exercise.status()), StatusLabel.tone(exercise.status())),
                Table.cell(Figures.score(exercise.score(), exercise.maxScore()) + (exercise.bonus() ? " bonus" : "")),
                Table.cell(Figures.interval(exercise.speedup())),
                Table.cell(Figures.bar(exercise.speedup())),
                Table.cell(Figures.parallelism(exercise.speedup())));
    }

    private void explanation(ExerciseVerdict exercise) {
        lines.add("");
        inWords(exercise);
    }

    private void inWords(ExerciseVerdict exercise) {
        lines.add(UntrustedText.line(exercise.id()) + ": "
                + style.paint(StatusLabel.tone(exercise.status()), StatusLabel.of(exercise.status())));
        paragraph(exercise.message(), INDENT, Tone.PLAIN);
        details(exercise.details());
    }

    private void details(List<String> details) {
        List<String> shown = details.stream()
                .flatMap(detail -> UntrustedText.lines(detail).stream())
                .flatMap(line -> quoted(line).stream())
                .limit(MOST_DETAIL_LINES + 1L)
                .toList();
        if (shown.size() <= MOST_DETAIL_LINES) {
            lines.addAll(shown);
        } else {
            lines.addAll(shown.subList(0, MOST_DETAIL_LINES));
            lines.add(INDENT + INDENT + "... and more: --out DIR writes all of it to report.json");
        }
    }

    /** Keeps the line's own indentation: diagnostics point at a column with it. */
    private List<String> quoted(String line) {
        String body = line.stripTrailing();
        if (DisplayWidth.of(QUOTE + body) <= style.width()) {
            return List.of((QUOTE + body).stripTrailing());
        }
        return Paragraph.wrap(body, style.width() - QUOTE.length()).stream()
                .map(part -> QUOTE + part)
                .toList();
    }

    private void paragraph(String text, String indent, Tone tone) {
        for (String line : UntrustedText.lines(text)) {
            Paragraph.wrap(line, style.width() - indent.length())
                    .forEach(part -> lines.add((indent + style.paint(tone, part)).stripTrailing()));
        }
    }
}
