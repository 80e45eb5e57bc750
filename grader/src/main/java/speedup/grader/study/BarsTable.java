package speedup.grader.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import speedup.grader.report.Figures;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Cell;
import speedup.grader.text.Table.Column;
import speedup.grader.text.TextStyle;
import speedup.grader.text.TextStyle.Tone;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.SubmissionVerdict;

/** Each bar between the figures of a right answer and those of the best slow one. */
public final class BarsTable {

    private BarsTable() {}

    /**
     * One bar.
     *
     * @param exercise the exercise's id
     * @param right what a right answer reached
     * @param slowName the name of the fastest slow answer that this bar stopped, or a blank
     * @param slow what that one reached, if there is one
     */
    public record Bar(String exercise, SpeedupFigures right, String slowName, Optional<SpeedupFigures> slow) {}

    /**
     * The bars of an exercise: one for each requirement that was measured.
     *
     * @param right the gradebook of a right answer
     * @param slow the verdicts on slow ones
     */
    public static List<Bar> bars(String exercise, Gradebook right, List<SubmissionVerdict> slow) {
        return verdicts(right.submissions(), exercise)
                .flatMap(verdict -> verdict.speedups().stream())
                .map(figures -> bar(exercise, figures, slow))
                .toList();
    }

    private static Bar bar(String exercise, SpeedupFigures right, List<SubmissionVerdict> slow) {
        Optional<SubmissionVerdict> fastest = slow.stream()
                .filter(submission -> stoppedBy(submission, exercise, right).isPresent())
                .max(Comparator.comparingDouble(submission ->
                        stoppedBy(submission, exercise, right).orElseThrow().estimate()));
        return new Bar(
                exercise,
                right,
                fastest.map(SubmissionVerdict::name).orElse(""),
                fastest.flatMap(submission -> stoppedBy(submission, exercise, right)));
    }

    /** The figures that decided on a submission, if they belong to the same requirement. */
    private static Optional<SpeedupFigures> stoppedBy(
            SubmissionVerdict submission, String exercise, SpeedupFigures right) {
        return verdicts(List.of(submission), exercise)
                .flatMap(verdict -> verdict.speedup().stream())
                .filter(figures -> figures.size() == right.size() && figures.required() == right.required())
                .findFirst();
    }

    private static Stream<ExerciseVerdict> verdicts(List<SubmissionVerdict> submissions, String exercise) {
        return submissions.stream()
                .flatMap(submission -> submission.exercises().stream())
                .filter(verdict -> verdict.id().equals(exercise));
    }

    /** The table, bar after bar. */
    public static List<String> lines(List<Bar> bars, TextStyle style) {
        Table table = new Table(
                Column.left("exercise"),
                Column.right("size"),
                Column.right("bar"),
                Column.left("right answer"),
                Column.left("best slow answer"),
                Column.wrapping("which"));
        for (Bar bar : bars) {
            table.add(
                    Table.cell(bar.exercise()),
                    Table.cell(Integer.toString(bar.right().size())),
                    Table.cell(Figures.times(bar.right().required())),
                    new Cell(
                            Figures.interval(Optional.of(bar.right())),
                            bar.right().low() >= bar.right().required() ? Tone.GOOD : Tone.OPEN),
                    Table.cell(Figures.interval(bar.slow())),
                    Table.cell(UntrustedText.line(bar.slowName())));
        }
        return table.lines(style);
    }
}
