package speedup.threads.phases;

import java.util.Arrays;
import java.util.stream.IntStream;


/** A parallel stream over the rows of each generation, which ends when all of them are there. */
public class ParallelCellularAutomaton implements CellularAutomaton {

    @Override
    public int[][] evolve(int[][] start, CellRule rule, int generations, int threads) {
        int[][] now = copy(start);
        int[][] next = copy(start);
        for (int generation = 0; generation < generations; generation++) {
            int[][] from = now;
            int[][] to = next;
            IntStream.range(1, Math.max(1, start.length - 1))
                    .parallel()
                    .forEach(row -> computeRow(rule, from, row, to[row]));
            now = to;
            next = from;
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
