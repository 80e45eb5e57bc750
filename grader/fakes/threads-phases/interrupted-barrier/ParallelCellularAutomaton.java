package speedup.threads.phases;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;


/** Whoever fails has the others interrupted by their pool, which breaks the barrier for those that wait and those that come. */
public class ParallelCellularAutomaton implements CellularAutomaton {

    @Override
    public int[][] evolve(int[][] start, CellRule rule, int generations, int threads) throws InterruptedException {
        int inner = Math.max(0, start.length - 2);
        int parts = Math.max(1, Math.min(threads, inner));
        int[][][] grids = {copy(start), copy(start)};
        CyclicBarrier barrier = new CyclicBarrier(parts);
        ExecutorService pool = Executors.newFixedThreadPool(parts);
        ExecutorCompletionService<Boolean> done = new ExecutorCompletionService<>(pool);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = 1 + (int) ((long) inner * part / parts);
            int to = 1 + (int) ((long) inner * (part + 1) / parts);
            tasks.add(() -> {
                for (int generation = 0; generation < generations; generation++) {
                    for (int row = from; row < to; row++) {
                        computeRow(rule, grids[generation % 2], row, grids[(generation + 1) % 2][row]);
                    }
                    barrier.await();
                }
                return true;
            });
        }
        try {
            tasks.forEach(done::submit);
            for (int part = 0; part < parts; part++) {
                done.take().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.DAYS);
        }
        return grids[generations % 2];
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
