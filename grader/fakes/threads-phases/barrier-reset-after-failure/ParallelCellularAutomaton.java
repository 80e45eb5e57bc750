package speedup.threads.phases;

import java.util.Arrays;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;


/** Who fails resets the barrier: that lets go of those that wait, and those that come later wait for ever. */
public class ParallelCellularAutomaton implements CellularAutomaton {

    @Override
    public int[][] evolve(int[][] start, CellRule rule, int generations, int threads) throws InterruptedException {
        int[][][] grids = {copy(start), copy(start)};
        int inner = Math.max(0, start.length - 2);
        int parts = Math.max(1, Math.min(threads, inner));
        CyclicBarrier barrier = new CyclicBarrier(parts);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread[] workers = new Thread[parts];
        for (int part = 0; part < parts; part++) {
            int from = 1 + (int) ((long) inner * part / parts);
            int to = 1 + (int) ((long) inner * (part + 1) / parts);
            workers[part] = new Thread(() -> {
                try {
                    for (int generation = 0; generation < generations; generation++) {
                        for (int row = from; row < to; row++) {
                            computeRow(rule, grids[generation % 2], row, grids[(generation + 1) % 2][row]);
                        }
                        barrier.await();
                    }
                } catch (RuntimeException e) {
                    failure.set(e);
                    barrier.reset();
                } catch (InterruptedException | BrokenBarrierException e) {
                    failure.compareAndSet(null, e);
                }
            });
            workers[part].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
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
