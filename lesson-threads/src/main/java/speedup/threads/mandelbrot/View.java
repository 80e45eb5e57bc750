package speedup.threads.mandelbrot;

import static speedup.exercise.Codecs.DOUBLE;
import static speedup.exercise.Codecs.INT;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

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
 * @param calls how often {@link #steps} is called for each row, where somebody counts
 */
public record View(double x, double y, double right, double down, int rows, int columns, int limit, StepCalls calls) {

    /** Seven numbers in the order of the components; nobody counts yet. */
    static final Codec<View> CODEC = RecordCodec.of(
            (x, y, right, down, rows, columns, limit) -> new View(x, y, right, down, rows, columns, limit),
            field(View::x, DOUBLE),
            field(View::y, DOUBLE),
            field(View::right, DOUBLE),
            field(View::down, DOUBLE),
            field(View::rows, INT),
            field(View::columns, INT),
            field(View::limit, INT));

    /** A point whose distance from 0 is larger than 2 never comes back. */
    private static final double ESCAPED = 4;

    /** A view whose calls nobody counts. */
    public View(double x, double y, double right, double down, int rows, int columns, int limit) {
        this(x, y, right, down, rows, columns, limit, StepCalls.UNCOUNTED);
    }

    /** The same view, with a count of its own. */
    View counted() {
        return new View(x, y, right, down, rows, columns, limit, new StepCalls(rows));
    }

    /**
     * How many steps from z to z * z + c, beginning at z = 0, end at a distance of at most 2 from 0, where c is
     * the pixel. At most {@link #limit}: then the pixel is taken to be part of the set. The time it takes grows
     * with the count.
     */
    public int steps(int row, int column) {
        calls.add(row);
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
}
