package speedup.processes.labs;

import java.util.List;
import java.util.stream.IntStream;
import speedup.processes.blur.Image;

/**
 * Pictures with edges and areas, so that one sees what a blur does: the sun over mountains and a lake.
 *
 * @param size rows and columns
 * @param sun where the sun is, from 0 at the left edge to 1 at the right
 */
public record Landscape(int size, double sun) {

    private static final double SHORE = 0.75;
    private static final double SUN_RADIUS = 0.11;

    /** So many pictures, on which the sun goes from the left to the right. */
    public static List<Image> day(int size, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(hour -> new Landscape(size, hour / (count + 1.0)).image())
                .toList();
    }

    /** The picture; 0 is black, 1 is white. */
    public Image image() {
        double[] pixels = new double[size * size];
        for (int i = 0; i < pixels.length; i++) {
            int row = i / size;
            int column = i % size;
            pixels[i] = grey((column + 0.5) / size, (row + 0.5) / size);
        }
        return new Image(size, size, pixels);
    }

    private double grey(double x, double y) {
        if (y > SHORE) {
            return Math.floor(y * 40) % 2 == 0 ? 0.75 : 0.35;
        }
        if (y > Math.min(0.35 + 1.1 * Math.abs(x - 0.3), 0.5 + 0.8 * Math.abs(x - 0.75))) {
            return 0.1;
        }
        double height = 0.55 - 0.35 * Math.sin(Math.PI * sun);
        return Math.hypot(x - sun, y - height) < SUN_RADIUS ? 1 : 0.4 + 0.3 * y;
    }
}
