package speedup.grader.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Column;
import speedup.grader.text.TextStyle;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** One row for each submission: who, how many points, how many exercises of each status. */
final class ClassSummary {

    private ClassSummary() {}

    static List<String> lines(List<SubmissionVerdict> submissions, TextStyle style) {
        Table table = new Table(Column.wrapping("submission"), Column.right("score"), Column.wrapping("exercises"));
        for (SubmissionVerdict submission : submissions) {
            table.add(
                    Table.cell(UntrustedText.line(submission.name())),
                    Table.cell(Figures.score(submission.score(), submission.maxScore())),
                    Table.cell(counts(submission.exercises())));
        }
        return Stream.concat(
                        Stream.of(style.paint(TextStyle.Tone.HEADING, submissions.size() + " submissions")),
                        table.lines(style).stream())
                .toList();
    }

    private static String counts(List<ExerciseVerdict> exercises) {
        Map<Status, Long> counts =
                exercises.stream().collect(Collectors.groupingBy(ExerciseVerdict::status, Collectors.counting()));
        return Arrays.stream(Status.values())
                .filter(counts::containsKey)
                .map(status -> counts.get(status) + " " + StatusLabel.of(status))
                .collect(Collectors.joining(", "));
    }
}
