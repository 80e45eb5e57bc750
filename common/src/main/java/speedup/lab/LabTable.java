package speedup.lab;

import java.util.List;
import speedup.statistics.SampleSummary;
import speedup.timing.Samples;

/**
 * Figures in rows and columns.
 *
 * @param caption what they are
 * @param headings one for each column
 * @param rows at least one, each with a cell for every column
 */
public record LabTable(String caption, List<String> headings, List<List<Cell>> rows) {

    public LabTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("the table \"" + caption + "\" needs a row");
        }
        for (List<Cell> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException("the table \"" + caption + "\" has " + headings.size()
                        + " columns and a row of " + row.size() + " cells");
            }
        }
    }

    /** What one place of a table holds. */
    public sealed interface Cell {

        /** A cell with words in it; empty where there is nothing to say. */
        static Cell of(String words) {
            return new Words(words);
        }

        /** A cell with one number. */
        static Cell of(double value, Quantity quantity) {
            return new Amount(value, quantity);
        }

        /** A cell with a whole number. */
        static Cell of(int count) {
            return new Amount(count, Quantity.COUNT);
        }

        /** A cell with the two ends of a range. */
        static Cell of(double low, double high, Quantity quantity) {
            return new Range(low, high, quantity);
        }

        /** A cell with the median of some times, in whatever unit is easiest to read. */
        static Cell median(Samples times) {
            return median(times, Quantity.NANOSECONDS);
        }

        /** A cell with the median of some times, in a unit of time. */
        static Cell median(Samples times, Quantity unit) {
            return of(unit.ofNanos(times.median()), unit);
        }

        /** A cell with the quartiles of some times, between which the middle half of the samples lies. */
        static Cell quartiles(Samples times) {
            return quartiles(times, Quantity.NANOSECONDS);
        }

        /** A cell with the quartiles of some times, in a unit of time. */
        static Cell quartiles(Samples times, Quantity unit) {
            SampleSummary summary = times.summary();
            return of(unit.ofNanos(summary.lowerQuartile()), unit.ofNanos(summary.upperQuartile()), unit);
        }
    }

    /** Words. */
    public record Words(String text) implements Cell {}

    /** A number of something. */
    public record Amount(double value, Quantity quantity) implements Cell {}

    /** From a number to another. */
    public record Range(double low, double high, Quantity quantity) implements Cell {}
}
