package speedup.grader.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import speedup.grader.report.Look;
import speedup.grader.report.Look.Tone;
import speedup.grader.report.SafeText;
import speedup.grader.report.Table;
import speedup.grader.report.Table.Column;
import speedup.statistics.ProportionInterval;

/** A study in lines. */
public final class NoiseTable {

    private static final double CONFIDENCE = 0.95;
    private static final double PERCENT = 100;

    private NoiseTable() {}

    /** A row for each answer and load, then how often verdicts were wrong in all. */
    public static List<String> lines(List<Cell> cells, Look look) {
        Table table = new Table(
                Column.left("exercise"),
                Column.wrapping("answer"),
                Column.left("must"),
                Column.left("load"),
                Column.right("whole cores"),
                Column.right("right"),
                Column.right("wrong"),
                Column.right("open"),
                Column.right("usual way wrong"));
        cells.forEach(cell -> table.add(
                Table.cell(cell.answer().exercise().id()),
                Table.cell(SafeText.line(cell.answer().name())),
                Table.cell(cell.answer().truth() == Truth.FAST_ENOUGH ? "pass" : "fail"),
                Table.cell(cell.load().toString()),
                Table.cell(format("%.0f%%", PERCENT * cell.wholeCores())),
                Table.cell(Integer.toString(cell.ours().right())),
                new Table.Cell(
                        Integer.toString(cell.ours().wrong()), cell.ours().wrong() > 0 ? Tone.BAD : Tone.PLAIN),
                Table.cell(Integer.toString(cell.ours().open())),
                Table.cell(cell.usual().wrong() + " of " + cell.usual().all())));
        List<String> lines = new ArrayList<>(table.lines(look));
        lines.add("");
        lines.add(summary("Verdicts of this grader", cells, Cell::ours));
        lines.add(summary("Verdicts of the usual way", cells, Cell::usual));
        return lines;
    }

    private static String summary(String whose, List<Cell> cells, Function<Cell, Tally> tally) {
        Tally all = cells.stream().map(tally).reduce(Tally.NONE, Tally::plus);
        return format("%s: %d, wrong %s, open %s", whose, all.all(), part(all.wrong(), all), part(all.open(), all));
    }

    private static String part(int count, Tally all) {
        ProportionInterval interval = ProportionInterval.of(count, all.all(), CONFIDENCE);
        return format(
                "%d (%.1f%% to %.1f%% with %.0f%% confidence)",
                count, PERCENT * interval.low(), PERCENT * interval.high(), PERCENT * CONFIDENCE);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
