package speedup.grader.noise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import speedup.evidence.SpeedupInterval;
import speedup.grader.report.Look;
import speedup.grader.report.Look.Tone;
import speedup.grader.report.Table;
import speedup.grader.report.Table.Column;
import speedup.statistics.SortedSample;

/** A row for each load: what verdicts were like beside it. Answers near the bar are not in it. */
final class LoadsTable {

    private static final double PERCENT = 100;

    /** In a round below this share of a whole core, two cores were hardly more than one. */
    private static final double SHARED = 0.8;

    private LoadsTable() {}

    static List<String> lines(List<Cell> cells, Look look) {
        Table table = new Table(
                Column.left("load"),
                Column.right("verdicts"),
                Column.right("right"),
                Column.right("wrong"),
                Column.right("none"),
                Column.right("usual way wrong"),
                Column.right("rounds, median"),
                Column.right("rounds on shared cores"));
        Map<Load, List<Cell>> rows = cells.stream()
                .filter(cell -> !cell.answer().truth().isNear())
                .collect(Collectors.groupingBy(Cell::load, LinkedHashMap::new, Collectors.toList()));
        rows.forEach((load, row) -> table.add(row(load, row)));
        return table.lines(look);
    }

    private static Table.Cell[] row(Load load, List<Cell> cells) {
        Tally ours = cells.stream().map(Cell::ours).reduce(Tally.NONE, Tally::plus);
        Tally usual = cells.stream().map(Cell::usual).reduce(Tally.NONE, Tally::plus);
        return new Table.Cell[] {
            Table.cell(load.toString()),
            Table.cell(Integer.toString(ours.all())),
            Table.cell(Integer.toString(ours.right())),
            new Table.Cell(Integer.toString(ours.wrong()), ours.wrong() > 0 ? Tone.BAD : Tone.PLAIN),
            Table.cell(part(ours.open(), ours.all())),
            Table.cell(part(usual.wrong(), usual.all())),
            Table.cell(medianRounds(cells)),
            Table.cell(sharedRounds(cells))
        };
    }

    private static String medianRounds(List<Cell> cells) {
        double[] rounds = cells.stream()
                .flatMap(Cell::intervals)
                .mapToDouble(SpeedupInterval::rounds)
                .toArray();
        return rounds.length == 0
                ? "-"
                : String.format(Locale.ROOT, "%.0f", SortedSample.of(rounds).median());
    }

    private static String sharedRounds(List<Cell> cells) {
        long all = cells.stream().flatMap(Cell::rounds).count();
        long shared = cells.stream()
                .flatMap(Cell::rounds)
                .filter(round -> round.calibration().wholeCores() < SHARED)
                .count();
        return part(shared, all);
    }

    private static String part(long count, long all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%d (%.1f%%)", count, PERCENT * count / all);
    }
}
