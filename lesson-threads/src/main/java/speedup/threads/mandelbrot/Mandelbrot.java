package speedup.threads.mandelbrot;

/** Draws the Mandelbrot set: counts for each pixel of a picture the steps until it is seen to lie outside. */
public interface Mandelbrot {

    /**
     * The picture, row after row.
     *
     * @param view what part of the plane to draw, and how finely
     * @return a new array of {@code view.rows()} rows of {@code view.columns()} counts; the count at {@code
     *     [row][column]} is {@code view.steps(row, column)}, which is called once for each pixel
     */
    int[][] draw(View view);
}
