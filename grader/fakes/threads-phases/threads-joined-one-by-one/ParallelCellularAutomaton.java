package speedup.threads.phases;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;


/** Starts threads anew for each generation, and waits for each before the next one is started. */
public class ParallelCellularAutomaton implements CellularAutomaton {

    @Override
    public int[][] evolve(int[][] start, CellRule rule, int generations, int threads) throws InterruptedException {
        int[][] now = copy(start);
        int[][] next = copy(start);
        for (int generation = 0; generation < generations; generation++) {
            compute(now, next, rule, threads);
            int[][] free = now;
            now = next;
            next = free;
        }
        return now;
    }

    private static void compute(int[][] now, int[][] next, CellRule rule, int threads) throws InterruptedException {
        int inner = Math.max(0, now.length - 2);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Thread[] workers = new Thread[threads];
        for (int part = 0; part < threads; part++) {
            int from = 1 + (int) ((long) inner * part / threads);
            int to = 1 + (int) ((long) inner * (part + 1) / threads);
            workers[part] = new Thread(() -> {
                try {
                    for (int row = from; row < to; row++) {
                        computeRow(rule, now, row, next[row]);
                    }
                } catch (RuntimeException e) {
                    failure.set(e);
                }
            });
            workers[part].start();
            workers[part].join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
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
