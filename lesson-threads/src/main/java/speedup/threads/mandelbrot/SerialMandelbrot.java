package speedup.threads.mandelbrot;

/** The picture on one thread, row after row: the oracle, the baseline, and where you start. */
public final class SerialMandelbrot implements Mandelbrot {

    @Override
    public int[][] draw(View view) {
        int[][] picture = new int[view.rows()][view.columns()];
        for (int row = 0; row < view.rows(); row++) {
            drawRow(view, row, picture[row]);
        }
        return picture;
    }

    private static void drawRow(View view, int row, int[] counts) {
        for (int column = 0; column < counts.length; column++) {
            counts[column] = view.steps(row, column);
        }
    }
}
