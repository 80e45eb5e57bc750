package speedup.threads.phases;

import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Each thread owns a block of rows in both grids, and no thread exchanges them: generation g stands in grid g % 2. What was
 * written before the barrier is seen by all behind it. Who fails terminates the barrier, which lets go of those that wait at
 * it and of those that are still to come.
 */
public class ParallelCellularAutomaton implements CellularAutomaton {

    @Override
    public int[][] evolve(int[][] start, CellRule rule, int generations, int threads) throws InterruptedException {
        int inner = Math.max(0, start.length - 2);
        int parts = Math.min(threads, inner);
        // Both are copies: the border is never written, and has to stand in both.
        int[][][] grids = {copy(start), copy(start)};
        Phaser barrier = new Phaser(parts);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread[] workers = new Thread[parts];
        for (int part = 0; part < parts; part++) {
            int from = 1 + (int) ((long) inner * part / parts);
            int to = 1 + (int) ((long) inner * (part + 1) / parts);
            workers[part] = new Thread(() -> {
                try {
                    computeRows(grids, rule, generations, from, to, barrier);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                    barrier.forceTermination();
                }
            });
        }
        joinAll(workers, barrier);
        if (failure.get() != null) {
            throw new CompletionException(failure.get());
        }
        return grids[generations % 2];
    }

    private static void computeRows(int[][][] grids, CellRule rule, int generations, int from, int to, Phaser barrier) {
        for (int generation = 0; generation < generations && !barrier.isTerminated(); generation++) {
            int[][] now = grids[generation % 2];
            int[][] next = grids[(generation + 1) % 2];
            for (int row = from; row < to; row++) {
                computeRow(rule, now, row, next[row]);
            }
            barrier.arriveAndAwaitAdvance();
        }
    }

    private static void computeRow(CellRule rule, int[][] now, int row, int[] next) {
        for (int column = 1; column < next.length - 1; column++) {
            next[column] = rule.next(now, row, column);
        }
    }

    private static void joinAll(Thread[] workers, Phaser barrier) throws InterruptedException {
        for (Thread worker : workers) {
            worker.start();
        }
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            barrier.forceTermination();
            throw e;
        }
    }

    private static int[][] copy(int[][] grid) {
        return Arrays.stream(grid).map(int[]::clone).toArray(int[][]::new);
    }
}
