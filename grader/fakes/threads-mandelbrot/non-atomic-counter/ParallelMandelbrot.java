package speedup.threads.mandelbrot;

import java.util.stream.IntStream;

/** Reads the next row and increases it after the row is drawn: two threads draw one row, and the next is skipped. */
public class ParallelMandelbrot implements Mandelbrot {

    private volatile int next;

    @Override
    public int[][] draw(View view) {
        int[][] picture = new int[view.rows()][view.columns()];
        next = 0;
        int cores = Runtime.getRuntime().availableProcessors();
        IntStream.range(0, cores).parallel().forEach(core -> {
            for (int row = next; row < view.rows(); row = next) {
                for (int column = 0; column < view.columns(); column++) {
                    picture[row][column] = view.steps(row, column);
                }
                next++;
            }
        });
        return picture;
    }
}
