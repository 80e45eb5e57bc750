package speedup.threads.mandelbrot;

import java.util.concurrent.atomic.AtomicInteger;

/** Stops one row too early: the last one is never drawn. */
public class ParallelMandelbrot implements Mandelbrot {

    @Override
    public int[][] draw(View view) {
        int[][] picture = new int[view.rows()][view.columns()];
        AtomicInteger next = new AtomicInteger();
        Thread[] threads = new Thread[Runtime.getRuntime().availableProcessors()];
        for (int t = 0; t < threads.length; t++) {
            threads[t] = new Thread(() -> {
                for (int row = next.getAndIncrement(); row < view.rows() - 1; row = next.getAndIncrement()) {
                    drawRow(view, row, picture[row]);
                }
            });
            threads[t].start();
        }
        joinAll(threads);
        return picture;
    }

    private static void joinAll(Thread[] threads) {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the rows were drawn", e);
            }
        }
    }

    private static void drawRow(View view, int row, int[] counts) {
        for (int column = 0; column < counts.length; column++) {
            counts[column] = view.steps(row, column);
        }
    }
}
