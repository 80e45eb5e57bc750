package speedup.threads.mandelbrot;

import java.util.stream.IntStream;

/** The number of the next row is read, and later counted on: two threads take one row, and skip the next. */
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
