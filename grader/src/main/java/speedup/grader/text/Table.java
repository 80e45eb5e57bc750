package speedup.grader.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import speedup.grader.text.TextStyle.Tone;

/**
 * A table in plain characters that keeps within a width: the widest column that may wrap gives way
 * first, and its cells go on in the lines below.
 */
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST_COLUMN = 10;

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    public Table(Column... columns) {
        this.columns = List.of(columns);
        rows.add(this.columns.stream()
                .map(column -> new Cell(column.heading(), Tone.QUIET))
                .toList());
    }

    /** What stands above a column, and how the column behaves. */
    public record Column(String heading, boolean rightAligned, boolean wraps) {

        /** A column that keeps its width, its cells flush left. */
        public static Column left(String heading) {
            return new Column(heading, false, false);
        }

        /** A column that keeps its width, its cells flush right. */
        public static Column right(String heading) {
            return new Column(heading, true, false);
        }

        /** A column that gives way, its cells flush left. */
        public static Column wrapping(String heading) {
            return new Column(heading, false, true);
        }
    }

    /** One line of harmless text, and its tone. */
    public record Cell(String text, Tone tone) {}

    /** A cell without a colour. */
    public static Cell cell(String text) {
        return new Cell(text, Tone.PLAIN);
    }

    /** Adds a row, with a cell for every column. */
    public void add(Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** The lines, each no wider than the style allows as long as the columns that do not wrap leave room. */
    public List<String> lines(TextStyle style) {
        int[] widths = widths(style.width());
        return rows.stream().flatMap(row -> lines(row, widths, style).stream()).toList();
    }

    private int[] widths(int available) {
        int[] widths = IntStream.range(0, columns.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> DisplayWidth.of(row.get(column).text()))
                        .max()
                        .orElse(0))
                .toArray();
        int excess = Arrays.stream(widths).sum() + GAP.length() * (columns.size() - 1) - available;
        for (; excess > 0; excess--) {
            int widest = widestThatWraps(widths);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int widestThatWraps(int[] widths) {
        return IntStream.range(0, widths.length)
                .filter(column -> columns.get(column).wraps() && widths[column] > NARROWEST_COLUMN)
                .reduce((one, other) -> widths[other] > widths[one] ? other : one)
                .orElse(-1);
    }

    private List<String> lines(List<Cell> row, int[] widths, TextStyle style) {
        List<List<String>> wrapped = IntStream.range(0, row.size())
                .mapToObj(column -> Paragraph.wrap(row.get(column).text(), widths[column]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> IntStream.range(0, row.size())
                        .mapToObj(column -> padded(
                                line < wrapped.get(column).size()
                                        ? wrapped.get(column).get(line)
                                        : "",
                                row.get(column).tone(),
                                widths[column],
                                columns.get(column).rightAligned(),
                                style))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing())
                .toList();
    }

    private static String padded(String text, Tone tone, int width, boolean rightAligned, TextStyle style) {
        String padding = " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
        String painted = style.paint(tone, text);
        return rightAligned ? padding + painted : painted + padding;
    }
}
