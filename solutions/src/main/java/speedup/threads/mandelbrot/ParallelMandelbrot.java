package speedup.threads.mandelbrot;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * As many loops as there are cores, each of which takes the next row that nobody has taken. A loop that meets
 * costly rows takes fewer of them, so nobody has to know in advance where they are.
 */
public class ParallelMandelbrot implements Mandelbrot {

    @Override
    public int[][] draw(View view) {
        int[][] picture = new int[view.rows()][view.columns()];
        AtomicInteger next = new AtomicInteger();
        int cores = Runtime.getRuntime().availableProcessors();
        IntStream.range(0, cores).parallel().forEach(core -> drawWhatIsLeft(view, next, picture));
        return picture;
    }

    private static void drawWhatIsLeft(View view, AtomicInteger next, int[][] picture) {
        for (int row = next.getAndIncrement(); row < picture.length; row = next.getAndIncrement()) {
            int[] counts = picture[row];
            for (int column = 0; column < counts.length; column++) {
                counts[column] = view.steps(row, column);
            }
        }
    }
}
