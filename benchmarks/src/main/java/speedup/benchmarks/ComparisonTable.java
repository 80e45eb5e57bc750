package speedup.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import speedup.statistics.SampleSummary;

/** Times of several pieces of work that were measured in the same rounds, as lines to read. */
final class ComparisonTable {

    private final double work;
    private final String unit;

    /**
     * A table.
     *
     * @param work units of work in a call
     * @param unit units of work per second
     */
    ComparisonTable(double work, String unit) {
        this.work = work;
        this.unit = unit;
    }

    /**
     * The heading, and a line for each row: medians, and how often as fast as the first row, with quartiles
     * over the rounds.
     *
     * @throws IllegalArgumentException if a row has another number of rounds than the first
     */
    List<String> lines(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "| | ms | %s | times as fast as %s: median (quartiles) |",
                unit,
                rows.get(0).name()));
        lines.add("|---|---|---|---|");
        rows.forEach(row -> lines.add(line(row, rows.get(0))));
        return lines;
    }

    private String line(Row row, Row first) {
        if (row.milliseconds().size() != first.milliseconds().size()) {
            throw new IllegalArgumentException("Rows must have the same rounds, but " + row.name() + " has "
                    + row.milliseconds().size() + " and " + first.name() + " "
                    + first.milliseconds().size());
        }
        double median = SampleSummary.of(values(row)).median();
        SampleSummary ratios = SampleSummary.of(IntStream.range(0, values(row).length)
                .mapToDouble(round -> values(first)[round] / values(row)[round])
                .toArray());
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f (%.2f, %.2f) |",
                row.name(),
                median,
                1000 * work / median,
                ratios.median(),
                ratios.lowerQuartile(),
                ratios.upperQuartile());
    }

    private static double[] values(Row row) {
        return row.milliseconds().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * One piece of work.
     *
     * @param milliseconds of a call, one for each round
     */
    record Row(String name, List<Double> milliseconds) {}
}
