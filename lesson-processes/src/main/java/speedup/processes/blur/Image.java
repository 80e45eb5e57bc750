package speedup.processes.blur;

import java.io.Serializable;

/**
 * A grey image.
 *
 * @param rows its height in pixels, at least 1
 * @param columns its width in pixels, at least 1
 * @param pixels the pixels, row after row; whoever has them must not change them
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the pixels; never compared as a whole
public record Image(int rows, int columns, double[] pixels) implements Serializable {

    public Image {
        if (rows < 1 || columns < 1 || (long) rows * columns != pixels.length) {
            throw new IllegalArgumentException(
                    "An image of " + rows + " x " + columns + " pixels cannot have " + pixels.length);
        }
    }
}
