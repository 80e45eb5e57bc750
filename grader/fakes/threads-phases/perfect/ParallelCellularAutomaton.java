package speedup.threads.phases;

import java.util.Arrays;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;


/** The action of a cyclic barrier exchanges the grids, while all threads wait, and decides whether there is a next generation. */
public class ParallelCellularAutomaton implements CellularAutomaton {

    @Override
    public int[][] evolve(int[][] start, CellRule rule, int generations, int threads) throws InterruptedException {
        int inner = Math.max(0, start.length - 2);
        int parts = Math.max(1, Math.min(threads, inner));
        Phases phases = new Phases(start, rule, generations, parts);
        Thread[] workers = new Thread[parts];
        for (int part = 0; part < parts; part++) {
            int from = 1 + (int) ((long) inner * part / parts);
            int to = 1 + (int) ((long) inner * (part + 1) / parts);
            workers[part] = new Thread(() -> phases.work(from, to));
            workers[part].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return phases.result();
    }

    private static final class Phases {

        private final CellRule rule;
        private final int generations;
        private final CyclicBarrier barrier;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private int[][] now;
        private int[][] next;
        private boolean failed;

        Phases(int[][] start, CellRule rule, int generations, int parties) {
            this.rule = rule;
            this.generations = generations;
            now = copy(start);
            next = copy(start);
            barrier = new CyclicBarrier(parties, this::endPhase);
        }

        private void endPhase() {
            int[][] free = now;
            now = next;
            next = free;
            failed = failure.get() != null;
        }

        void work(int from, int to) {
            try {
                for (int generation = 0; generation < generations && !failed; generation++) {
                    computeRows(from, to);
                    barrier.await();
                }
            } catch (InterruptedException | BrokenBarrierException e) {
                failure.compareAndSet(null, e);
            }
        }

        private void computeRows(int from, int to) {
            try {
                for (int row = from; row < to; row++) {
                    computeRow(rule, now, row, next[row]);
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        }

        int[][] result() {
            if (failure.get() != null) {
                throw new IllegalStateException(failure.get());
            }
            return now;
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
