package speedup.threads.mandelbrot;

/** Returns before the threads have ended. */
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
        return picture;
    }

    private static void drawRow(View view, int row, int[] counts) {
        for (int column = 0; column < counts.length; column++) {
            counts[column] = view.steps(row, column);
        }
    }
}
