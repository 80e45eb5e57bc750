package speedup.grader.cli.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import speedup.grader.app.verification.VerifiedAnswer;
import speedup.grader.app.verification.VerifiedAnswer.Finding;
import speedup.grader.report.Figures;
import speedup.grader.text.Paragraph;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Cell;
import speedup.grader.text.Table.Column;
import speedup.grader.text.TextStyle;
import speedup.grader.text.TextStyle.Tone;
import speedup.grader.text.UntrustedText;

/** What the answers of the course got, beside what they must get. */
final class VerificationTable {

    private VerificationTable() {}

    /** The answers to one exercise: the table, what is wrong or open in it, and an empty line. */
    static List<String> lines(List<VerifiedAnswer> answers, TextStyle style) {
        List<String> lines = new ArrayList<>(table(answers).lines(style));
        for (VerifiedAnswer answer : answers) {
            if (answer.finding() != Finding.AS_EXPECTED) {
                lines.add("");
                lines.addAll(Paragraph.wrap(UntrustedText.line(note(answer)), style.width()));
            }
        }
        lines.add("");
        return lines;
    }

    /**
     * A line that counts the answers to all exercises, and one that names those that are not as expected.
     *
     * @param leftOut how many fakes were not graded
     */
    static List<String> summary(List<VerifiedAnswer> answers, int leftOut, TextStyle style) {
        List<String> lines = new ArrayList<>(Paragraph.wrap(counts(answers, leftOut), style.width()));
        String wrong = answers.stream()
                .filter(answer -> answer.finding() == Finding.NOT_AS_EXPECTED)
                .map(answer -> answer.exercise() + " " + UntrustedText.line(answer.answer()))
                .collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            lines.addAll(Paragraph.wrap("Not as expected: " + wrong + ".", style.width()));
        }
        return lines;
    }

    private static Table table(List<VerifiedAnswer> answers) {
        Table table = new Table(
                Column.left("exercise"),
                Column.wrapping("answer"),
                Column.left("has to be"),
                Column.left("is"),
                Column.left("speedup"),
                Column.right("bar"));
        for (VerifiedAnswer answer : answers) {
            table.add(
                    Table.cell(answer.exercise()),
                    Table.cell(UntrustedText.line(answer.answer())),
                    Table.cell(answer.expected()),
                    new Cell(answer.got(), tone(answer.finding())),
                    Table.cell(Figures.interval(answer.speedup())),
                    Table.cell(answer.speedup()
                            .map(figures -> Figures.times(figures.required()))
                            .orElse("")));
        }
        return table;
    }

    private static Tone tone(Finding finding) {
        return switch (finding) {
            case AS_EXPECTED -> Tone.GOOD;
            case NOT_AS_EXPECTED -> Tone.BAD;
            case OPEN -> Tone.OPEN;
        };
    }

    private static String note(VerifiedAnswer answer) {
        return answer.exercise() + ", " + answer.answer() + ": " + answer.note();
    }

    private static String counts(List<VerifiedAnswer> answers, int leftOut) {
        String text = "As expected: " + count(answers, Finding.AS_EXPECTED) + " of " + answers.size();
        long wrong = count(answers, Finding.NOT_AS_EXPECTED);
        long open = count(answers, Finding.OPEN);
        return text
                + (wrong > 0 ? "; not as expected: " + wrong : "")
                + (open > 0 ? "; open: " + open + ", run it again on a quiet machine" : "")
                + (leftOut > 0 ? "; left out, since only a clock can tell: " + leftOut : "")
                + ".";
    }

    private static long count(List<VerifiedAnswer> answers, Finding finding) {
        return answers.stream().filter(answer -> answer.finding() == finding).count();
    }
}
