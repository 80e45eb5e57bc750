package speedup.threads.mandelbrot;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;

/**
 * A part of the plane of complex numbers, as a grid of pixels.
 *
 * @param x the real part of the first column's pixels
 * @param y the imaginary part of the first row's pixels
 * @param right how far the real part moves on from one column to the next
 * @param down how far the imaginary part moves on from one row to the next; may be negative
 * @param rows how many rows, at least 0
 * @param columns how many columns, at least 1
 * @param limit how many steps are taken at most
 */
public record View(double x, double y, double right, double down, int rows, int columns, int limit) {

    /** A point whose distance from 0 is larger than 2 never comes back. */
    private static final double ESCAPED = 4;

    /**
     * How many steps from z to z * z + c, beginning at z = 0, end at a distance of at most 2 from 0, where c is
     * the pixel. At most {@link #limit}: then the pixel is taken to be part of the set. The time it takes grows
     * with the count.
     */
    public int steps(int row, int column) {
        double real = x + column * right;
        double imaginary = y + row * down;
        double re = 0;
        double im = 0;
        int steps = 0;
        while (steps < limit) {
            double next = re * re - im * im + real;
            im = 2 * re * im + imaginary;
            re = next;
            if (re * re + im * im > ESCAPED) {
                return steps;
            }
            steps++;
        }
        return limit;
    }

    /** Seven numbers in the order of the components. */
    static final class ViewCodec implements Codec<View> {

        @Override
        public int size(View view) {
            return 4 * Double.BYTES + 3 * Integer.BYTES;
        }

        @Override
        public void write(View view, ByteBuffer target) {
            target.putDouble(view.x)
                    .putDouble(view.y)
                    .putDouble(view.right)
                    .putDouble(view.down)
                    .putInt(view.rows)
                    .putInt(view.columns)
                    .putInt(view.limit);
        }

        @Override
        public View read(ByteBuffer source) {
            return new View(
                    source.getDouble(),
                    source.getDouble(),
                    source.getDouble(),
                    source.getDouble(),
                    source.getInt(),
                    source.getInt(),
                    source.getInt());
        }
    }
}
