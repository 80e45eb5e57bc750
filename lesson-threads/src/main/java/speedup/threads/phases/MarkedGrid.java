package speedup.threads.phases;

/**
 * States that tell their cell and their generation, so that whoever sees one knows where and when it was. Cells of the
 * border keep the state of generation 0.
 */
record MarkedGrid(int rows, int columns) {

    /** So much more is a state one generation later. */
    int step() {
        return rows * columns;
    }

    /** No state is 0, which a grid holds where nothing was written. */
    int state(int generation, int row, int column) {
        return (1 + (isInner(row, column) ? generation : 0)) * step() + row * columns + column;
    }

    int generation(int state) {
        return Math.floorDiv(state, step()) - 1;
    }

    int row(int state) {
        return Math.floorMod(state, step()) / columns;
    }

    int column(int state) {
        return Math.floorMod(state, step()) % columns;
    }

    boolean isInner(int row, int column) {
        return row > 0 && row < rows - 1 && column > 0 && column < columns - 1;
    }

    /** How many cells change. */
    int innerCells() {
        return Math.max(0, rows - 2) * Math.max(0, columns - 2);
    }

    /** All cells of a generation. */
    int[][] cells(int generation) {
        int[][] cells = new int[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells[row][column] = state(generation, row, column);
            }
        }
        return cells;
    }
}
