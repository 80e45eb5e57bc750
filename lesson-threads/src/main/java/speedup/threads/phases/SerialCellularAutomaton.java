package speedup.threads.phases;

import java.util.Arrays;

/** The generations on one thread: the oracle, the baseline, and where you start. */
public final class SerialCellularAutomaton implements CellularAutomaton {

    @Override
    public int[][] evolve(int[][] start, CellRule rule, int generations, int threads) {
        // Two grids: a cell that was written over could no longer be read by its neighbours.
        int[][] now = copy(start);
        int[][] next = copy(start);
        for (int generation = 0; generation < generations; generation++) {
            for (int row = 1; row < now.length - 1; row++) {
                computeRow(rule, now, row, next[row]);
            }
            int[][] free = now;
            now = next;
            next = free;
        }
        return now;
    }

    private static void computeRow(CellRule rule, int[][] now, int row, int[] next) {
        for (int column = 1; column < next.length - 1; column++) {
            next[column] = rule.next(now, row, column);
        }
    }

    private static int[][] copy(int[][] grid) {
        return Arrays.stream(grid).map(int[]::clone).toArray(int[][]::new);
    }
}
