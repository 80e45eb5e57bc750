package speedup.threads.phases;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a cell. It reads its eight neighbours one after the other, and with each of them its state becomes what a
 * table says: the state of the next generation is the last of these. The same table comes to the same each time.
 */
public final class CellRule {

    /** States are whole numbers from 0 to below this. */
    public static final int STATES = 16;

    private final int[] table;
    private final @Nullable PhaseWatch watch;

    /**
     * A rule by a table.
     *
     * @param table what becomes of state s when a neighbour of state n is read, at {@code [s * STATES + n]}
     */
    public CellRule(int[] table) {
        this(table, null);
    }

    private CellRule(int[] table, @Nullable PhaseWatch watch) {
        this.table = table;
        this.watch = watch;
    }

    /** A rule that has somebody else say what becomes of a cell. */
    static CellRule watched(PhaseWatch watch) {
        return new CellRule(new int[0], watch);
    }

    /**
     * The state of a cell in the next generation.
     *
     * @param cells the grid of this generation; not changed
     * @param row of the cell, neither the first nor the last
     * @param column of the cell, neither the first nor the last
     */
    public int next(int[][] cells, int row, int column) {
        if (watch != null) {
            return watch.next(cells, row, column);
        }
        int[] above = cells[row - 1];
        int[] beside = cells[row];
        int[] below = cells[row + 1];
        int state = beside[column];
        state = read(state, above[column - 1]);
        state = read(state, above[column]);
        state = read(state, above[column + 1]);
        state = read(state, beside[column + 1]);
        state = read(state, below[column + 1]);
        state = read(state, below[column]);
        state = read(state, below[column - 1]);
        return read(state, beside[column - 1]);
    }

    private int read(int state, int neighbour) {
        return table[state * STATES + neighbour];
    }
}
