package speedup.threads.phases;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;


/** A barrier of its own, by a count that all wait for; the calling thread has a share too, and rows are taken one by one. */
public class ParallelCellularAutomaton implements CellularAutomaton {

    @Override
    public int[][] evolve(int[][] start, CellRule rule, int generations, int threads) throws InterruptedException {
        int[][][] grids = {copy(start), copy(start)};
        int inner = Math.max(0, start.length - 2);
        AtomicInteger[] taken = new AtomicInteger[generations];
        Arrays.setAll(taken, generation -> new AtomicInteger());
        AtomicInteger[] done = new AtomicInteger[generations];
        Arrays.setAll(done, generation -> new AtomicInteger());
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Runnable work = () -> {
            try {
                for (int generation = 0; generation < generations; generation++) {
                    for (int row = taken[generation].getAndIncrement(); row < inner; row = taken[generation].getAndIncrement()) {
                        computeRow(rule, grids[generation % 2], row + 1, grids[(generation + 1) % 2][row + 1]);
                        done[generation].getAndIncrement();
                    }
                    while (done[generation].get() < inner) {
                        if (failure.get() != null) {
                            return;
                        }
                        LockSupport.parkNanos(20_000);
                    }
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        };
        Thread[] others = new Thread[threads - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Thread(work);
            others[i].start();
        }
        work.run();
        for (Thread other : others) {
            other.join();
        }
        if (failure.get() != null) {
            throw failure.get();
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
