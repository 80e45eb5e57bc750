package speedup.threads.sparse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** An answer of known speed. The study exchanges the kind. */
public class ParallelSparseProduct implements SparseProduct {

    private static final Kind KIND = Kind.PARALLEL;

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int HUNDRED = 100;
    private static final int ROWS_AT_A_TIME = 4;
    private static final int SIDE_BY_SIDE = 8;

    private volatile boolean busy;

    enum Kind {
        /** Threads take the next rows. */
        PARALLEL,
        /** The same with many more threads than cores. */
        SIXTY_FOUR_THREADS,
        /** 8 of 100 rows are added up by one thread, beforehand. */
        BARELY_ABOVE,
        /** 24 of 100 rows. */
        BARELY_BELOW,
        /** Half of the rows. */
        HALF_PARALLEL,
        /** One thread. */
        SERIAL,
        /** One thread, which walks eight rows side by side, and waits for eight elements at a time. */
        OPTIMIZED_SERIAL,
        /** Several threads, each of which holds a global lock while it adds rows up. */
        GLOBAL_LOCK,
        /** A block of rows for each thread. */
        EQUAL_BLOCKS,
        /** Returns while threads are still at work. */
        THREADS_NOT_JOINED,
        /** One thread adds up, and the others wait for it in a loop. */
        BUSY_WAITING
    }

    @Override
    public double[] multiply(SparseMatrix a, double[] x) {
        double[] y = new double[a.rows()];
        switch (KIND) {
            case PARALLEL -> nextRows(a, x, y, CORES, 0);
            case SIXTY_FOUR_THREADS -> nextRows(a, x, y, 64, 0);
            case BARELY_ABOVE -> nextRows(a, x, y, CORES, 8);
            case BARELY_BELOW -> nextRows(a, x, y, CORES, 24);
            case HALF_PARALLEL -> nextRows(a, x, y, CORES, 50);
            case SERIAL -> block(a, x, y, 0, 1);
            case OPTIMIZED_SERIAL -> sideBySide(a, x, y);
            case GLOBAL_LOCK -> oneAtATime(a, x, y);
            case EQUAL_BLOCKS -> run(CORES, core -> block(a, x, y, core, CORES), true);
            case THREADS_NOT_JOINED -> run(CORES, core -> block(a, x, y, core, CORES), false);
            case BUSY_WAITING -> whileOthersSpin(a, x, y);
        }
        return y;
    }

    /** First so many of a hundred rows, spread evenly, on one thread, then all others on several. */
    private static void nextRows(SparseMatrix a, double[] x, double[] y, int threads, int alone) {
        if (alone > 0) {
            rows(a, x, y, 0, y.length, 0, alone);
        }
        AtomicInteger next = new AtomicInteger();
        run(threads, thread -> takeRows(a, x, y, next, alone), true);
    }

    private static void takeRows(SparseMatrix a, double[] x, double[] y, AtomicInteger next, int alone) {
        for (int row = next.getAndAdd(ROWS_AT_A_TIME); row < y.length; row = next.getAndAdd(ROWS_AT_A_TIME)) {
            rows(a, x, y, row, Math.min(row + ROWS_AT_A_TIME, y.length), alone, HUNDRED);
        }
    }

    /** Those of the rows whose number, spread over a hundred, is from one up to another. */
    private static void rows(SparseMatrix a, double[] x, double[] y, int first, int end, int from, int to) {
        for (int row = first; row < end; row++) {
            int number = row * 61 % HUNDRED;
            if (number >= from && number < to) {
                y[row] = sum(a, row, x);
            }
        }
    }

    private static double sum(SparseMatrix a, int row, double[] x) {
        int[] nexts = a.nexts();
        int[] columns = a.columns();
        double[] values = a.values();
        double sum = 0;
        for (int k = a.firsts()[row]; k != SparseMatrix.END; k = nexts[k]) {
            sum += values[k] * x[columns[k]];
        }
        return sum;
    }

    private static void block(SparseMatrix a, double[] x, double[] y, int part, int parts) {
        rows(a, x, y, y.length * part / parts, y.length * (part + 1) / parts, 0, HUNDRED);
    }

    private static void sideBySide(SparseMatrix a, double[] x, double[] y) {
        int[] places = a.firsts().clone();
        for (int row = 0; row < y.length; row += SIDE_BY_SIDE) {
            boolean more = true;
            while (more) {
                more = false;
                for (int i = row; i < Math.min(row + SIDE_BY_SIDE, y.length); i++) {
                    int k = places[i];
                    if (k != SparseMatrix.END) {
                        y[i] += a.values()[k] * x[a.columns()[k]];
                        places[i] = a.nexts()[k];
                        more = true;
                    }
                }
            }
        }
    }

    private void oneAtATime(SparseMatrix a, double[] x, double[] y) {
        AtomicInteger next = new AtomicInteger();
        run(
                CORES,
                thread -> {
                    while (next.get() < y.length) {
                        synchronized (this) {
                            int row = next.getAndAdd(ROWS_AT_A_TIME);
                            rows(a, x, y, row, Math.min(row + ROWS_AT_A_TIME, y.length), 0, HUNDRED);
                        }
                    }
                },
                true);
    }

    private void whileOthersSpin(SparseMatrix a, double[] x, double[] y) {
        busy = true;
        run(
                CORES,
                thread -> {
                    if (thread == 0) {
                        block(a, x, y, 0, 1);
                        busy = false;
                    }
                    while (busy) {
                        Thread.onSpinWait();
                    }
                },
                true);
    }

    interface Work {
        void by(int thread);
    }

    private static void run(int threads, Work work, boolean join) {
        List<Thread> all = new ArrayList<>();
        IntStream.range(0, threads).forEach(number -> all.add(new Thread(() -> work.by(number))));
        all.forEach(Thread::start);
        for (int i = 0; i < threads && join; i++) {
            try {
                all.get(i).join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
