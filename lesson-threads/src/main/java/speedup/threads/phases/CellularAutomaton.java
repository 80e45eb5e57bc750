package speedup.threads.phases;

/** Computes a grid of cells, generation after generation, each from the one before. */
public interface CellularAutomaton {

    /**
     * The grid after some generations. A cell of the next generation is {@code rule.next(cells, row, column)}, where {@code
     * cells} is the whole grid of the generation before. Only inner cells change: those of the first and the last row, and of
     * the first and the last column, keep their states.
     *
     * <p>For each inner cell and each generation, the rule is asked once. It is asked about a generation only when all cells
     * of the one before have been computed: no thread is ahead of another one by a generation. The start may not be changed.
     * No thread may still work when this returns, and none may be left waiting when it throws.
     *
     * @param start the cells of generation 0, as {@code start[row][column]}: at least one row, all equally long, at least one
     *     column
     * @param rule gives the next state of a cell; several threads may ask it at the same time
     * @param generations how many to compute, at least 0
     * @param threads how many threads to share the rows out over, at least 1; there may be more of them than rows
     * @return a new grid, which shares no row with the start
     * @throws RuntimeException what the rule throws, or an exception that has it as a cause
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    int[][] evolve(int[][] start, CellRule rule, int generations, int threads) throws InterruptedException;
}
