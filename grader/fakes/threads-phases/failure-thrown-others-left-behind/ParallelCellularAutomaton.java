package speedup.threads.phases;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;


/** Throws what the first future threw, and forgets the threads that wait at the barrier. */
public class ParallelCellularAutomaton implements CellularAutomaton {

    @Override
    public int[][] evolve(int[][] start, CellRule rule, int generations, int threads) {
        int[][][] grids = {copy(start), copy(start)};
        int inner = Math.max(0, start.length - 2);
        int parts = Math.min(threads, inner);
        Phaser barrier = new Phaser(parts);
        List<CompletableFuture<Void>> futures = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = 1 + (int) ((long) inner * part / parts);
            int to = 1 + (int) ((long) inner * (part + 1) / parts);
            futures.add(CompletableFuture.runAsync(
                    () -> {
                        for (int generation = 0; generation < generations; generation++) {
                            for (int row = from; row < to; row++) {
                                computeRow(rule, grids[generation % 2], row, grids[(generation + 1) % 2][row]);
                            }
                            barrier.arriveAndAwaitAdvance();
                        }
                    },
                    task -> new Thread(task).start()));
        }
        CompletableFuture<Void> failed = new CompletableFuture<>();
        futures.forEach(future -> future.whenComplete((done, e) -> {
            if (e != null) {
                failed.completeExceptionally(e);
            }
        }));
        CompletableFuture.anyOf(failed, CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))).join();
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
