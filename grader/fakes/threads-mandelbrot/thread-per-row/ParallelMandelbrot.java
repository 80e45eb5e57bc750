package speedup.threads.mandelbrot;

/** A thread for each row: far more threads than cores. */
public class ParallelMandelbrot implements Mandelbrot {

    @Override
    public int[][] draw(View view) {
        int[][] picture = new int[view.rows()][view.columns()];
        Thread[] threads = new Thread[view.rows()];
        for (int t = 0; t < threads.length; t++) {
            int row = t;
            threads[t] = new Thread(() -> drawRow(view, row, picture[row]));
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
