package speedup.grader.labs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import speedup.grader.text.Paragraph;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Column;
import speedup.grader.text.TextStyle;
import speedup.grader.text.TextStyle.Tone;
import speedup.lab.LabReport;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Amount;
import speedup.lab.LabTable.Cell;
import speedup.lab.LabTable.Range;
import speedup.lab.LabTable.Words;

/** A lab's report in lines. */
public final class LabText {

    private static final String MEDIAN_OF_RATIOS = "A speedup is the median of a ratio over all rounds, of two times of"
            + " the same round each; it need not be the ratio of the two medians beside it.";

    private final TextStyle style;

    public LabText(TextStyle style) {
        this.style = style;
    }

    /** Tables and notes. */
    public List<String> findings(LabReport report) {
        List<String> lines = new ArrayList<>();
        for (LabTable table : report.tables()) {
            lines.addAll(table(table));
            lines.add("");
        }
        report.notes().forEach(note -> lines.addAll(wrap(note)));
        if (hasSpeedups(report)) {
            lines.addAll(wrap(MEDIAN_OF_RATIOS));
        }
        return lines;
    }

    private static boolean hasSpeedups(LabReport report) {
        return report.tables().stream().anyMatch(table -> table.headings().contains("speedup"));
    }

    /** What the figures show, after all that they stand on; nothing if the report finds nothing. */
    public List<String> shown(LabReport report) {
        List<String> lines = new ArrayList<>();
        if (!report.findings().isEmpty()) {
            lines.add("");
            lines.add(style.paint(Tone.HEADING, "What these figures show"));
            report.findings().forEach(finding -> lines.addAll(wrap(finding)));
        }
        return lines;
    }

    /** A sentence or more, as lines that fit. */
    public List<String> wrapped(String sentence) {
        return wrap(sentence);
    }

    /** A table below its caption. */
    public List<String> table(LabTable figures) {
        List<String> lines = new ArrayList<>();
        wrap(figures.caption()).forEach(line -> lines.add(style.paint(Tone.HEADING, line)));
        lines.addAll(plainTable(figures).lines(style));
        return lines;
    }

    /** The question, at the very end. */
    public List<String> question(LabReport report) {
        List<String> lines = new ArrayList<>(List.of("", style.paint(Tone.HEADING, "Think about it")));
        lines.addAll(wrap(report.question()));
        return lines;
    }

    private List<String> wrap(String text) {
        return Paragraph.wrap(text, style.width());
    }

    private static Table plainTable(LabTable figures) {
        Table table = new Table(IntStream.range(0, figures.headings().size())
                .mapToObj(column -> column(figures, column))
                .toArray(Column[]::new));
        for (List<Cell> row : figures.rows()) {
            table.add(row.stream().map(LabText::text).map(Table::cell).toArray(Table.Cell[]::new));
        }
        return table;
    }

    private static Column column(LabTable figures, int column) {
        String heading = figures.headings().get(column);
        boolean words = figures.rows().stream().allMatch(row -> row.get(column) instanceof Words);
        return words ? Column.wrapping(heading) : Column.right(heading);
    }

    /** A cell in words, such as {@code 52.1 ms}. */
    public static String text(Cell cell) {
        if (cell instanceof Words words) {
            return words.text();
        }
        if (cell instanceof Range range) {
            return Amounts.text(range.low(), range.high(), range.quantity());
        }
        Amount amount = (Amount) cell;
        return Amounts.text(amount.value(), amount.quantity());
    }
}
