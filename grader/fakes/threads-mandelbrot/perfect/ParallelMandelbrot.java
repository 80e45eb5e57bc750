package speedup.threads.mandelbrot;

import java.util.concurrent.atomic.AtomicInteger;

/** Explicit threads that take two rows at a time. */
public class ParallelMandelbrot implements Mandelbrot {

    @Override
    public int[][] draw(View view) {
        int[][] picture = new int[view.rows()][view.columns()];
        AtomicInteger next = new AtomicInteger();
        Thread[] threads = new Thread[Runtime.getRuntime().availableProcessors()];
        for (int t = 0; t < threads.length; t++) {
            threads[t] = new Thread(() -> {
                for (int first = next.getAndAdd(2); first < view.rows(); first = next.getAndAdd(2)) {
                    for (int row = first; row < Math.min(first + 2, view.rows()); row++) {
                        drawRow(view, row, picture[row]);
                    }
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
