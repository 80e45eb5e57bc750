package speedup.grader.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import speedup.evidence.SpeedupInterval;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Column;
import speedup.grader.text.TextStyle;
import speedup.grader.text.TextStyle.Tone;
import speedup.statistics.SortedSample;

/** A row for each load: what verdicts were like beside it. Answers near the bar are not in it. */
final class LoadsTable {

    private static final double PERCENT = 100;

    /** In a round below this share of a whole core, two cores were hardly more than one. */
    private static final double SHARED = 0.8;

    private LoadsTable() {}

    static List<String> lines(List<StudyCell> cells, TextStyle style) {
        Table table = new Table(
                Column.left("load"),
                Column.right("verdicts"),
                Column.right("right"),
                Column.right("wrong"),
                Column.right("none"),
                Column.right("mean ratio wrong"),
                Column.right("rounds, median"),
                Column.right("rounds on shared cores"));
        Map<Load, List<StudyCell>> rows = cells.stream()
                .filter(cell -> !cell.answer().truth().isNear())
                .collect(Collectors.groupingBy(StudyCell::load, LinkedHashMap::new, Collectors.toList()));
        rows.forEach((load, row) -> table.add(row(load, row)));
        return table.lines(style);
    }

    private static Table.Cell[] row(Load load, List<StudyCell> cells) {
        VerdictCounts ours = cells.stream().map(StudyCell::ours).reduce(VerdictCounts.NONE, VerdictCounts::plus);
        VerdictCounts meanRatio =
                cells.stream().map(StudyCell::meanRatio).reduce(VerdictCounts.NONE, VerdictCounts::plus);
        return new Table.Cell[] {
            Table.cell(load.toString()),
            Table.cell(Integer.toString(ours.all())),
            Table.cell(Integer.toString(ours.right())),
            new Table.Cell(Integer.toString(ours.wrong()), ours.wrong() > 0 ? Tone.BAD : Tone.PLAIN),
            Table.cell(part(ours.open(), ours.all())),
            Table.cell(part(meanRatio.wrong(), meanRatio.all())),
            Table.cell(medianRounds(cells)),
            Table.cell(sharedRounds(cells))
        };
    }

    private static String medianRounds(List<StudyCell> cells) {
        double[] rounds = cells.stream()
                .flatMap(StudyCell::intervals)
                .mapToDouble(SpeedupInterval::rounds)
                .toArray();
        return rounds.length == 0
                ? "-"
                : String.format(Locale.ROOT, "%.0f", SortedSample.of(rounds).median());
    }

    private static String sharedRounds(List<StudyCell> cells) {
        long all = cells.stream().flatMap(StudyCell::rounds).count();
        long shared = cells.stream()
                .flatMap(StudyCell::rounds)
                .filter(round -> round.calibration().wholeCores() < SHARED)
                .count();
        return part(shared, all);
    }

    private static String part(long count, long all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%d (%.1f%%)", count, PERCENT * count / all);
    }
}
