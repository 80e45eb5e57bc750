package speedup.threads.phases;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;


/** A pool is asked for all rows of one generation at a time: invokeAll is the barrier. */
public class ParallelCellularAutomaton implements CellularAutomaton {

    @Override
    public int[][] evolve(int[][] start, CellRule rule, int generations, int threads) throws InterruptedException {
        int inner = Math.max(0, start.length - 2);
        int parts = Math.max(1, Math.min(threads, inner));
        int[][] now = copy(start);
        int[][] next = copy(start);
        ExecutorService pool = Executors.newFixedThreadPool(parts);
        try {
            for (int generation = 0; generation < generations; generation++) {
                List<Callable<Boolean>> tasks = new ArrayList<>();
                for (int part = 0; part < parts; part++) {
                    tasks.add(task(rule, now, next, inner, part, parts));
                }
                for (Future<Boolean> future : pool.invokeAll(tasks)) {
                    future.get();
                }
                int[][] free = now;
                now = next;
                next = free;
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.DAYS);
        }
        return now;
    }

    private static Callable<Boolean> task(
            CellRule rule, int[][] now, int[][] next, int inner, int part, int parts) {
        int from = 1 + (int) ((long) inner * part / parts);
        int to = 1 + (int) ((long) inner * (part + 1) / parts);
        return () -> {
            for (int row = from; row < to; row++) {
                computeRow(rule, now, row, next[row]);
            }
            return true;
        };
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
