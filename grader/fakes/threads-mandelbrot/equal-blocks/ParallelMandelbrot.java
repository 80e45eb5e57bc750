package speedup.threads.mandelbrot;

/** The same number of rows for each thread, whatever they cost. */
public class ParallelMandelbrot implements Mandelbrot {

    @Override
    public int[][] draw(View view) {
        int[][] picture = new int[view.rows()][view.columns()];
        Thread[] threads = new Thread[Runtime.getRuntime().availableProcessors()];
        for (int t = 0; t < threads.length; t++) {
            int first = view.rows() * t / threads.length;
            int last = view.rows() * (t + 1) / threads.length;
            threads[t] = new Thread(() -> {
                for (int row = first; row < last; row++) {
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
