package speedup.threads.mandelbrot;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;

/** Pictures: the number of rows, then each row behind its length. */
final class PictureCodec implements Codec<int[][]> {

    /** As many as fit into one buffer. */
    private static final int MOST_INTS = Integer.MAX_VALUE / Integer.BYTES;

    @Override
    public int size(int[][] picture) {
        if (picture == null) {
            throw new MalformedValue("The answer is null, where a picture is wanted");
        }
        long ints = 1;
        for (int row = 0; row < picture.length; row++) {
            if (picture[row] == null) {
                throw new MalformedValue("Row " + row + " of the answer is null");
            }
            ints += 1 + picture[row].length;
        }
        if (ints > MOST_INTS) {
            throw new MalformedValue("The answer is a picture of more than 2 GB");
        }
        return Integer.BYTES * (int) ints;
    }

    @Override
    public void write(int[][] picture, ByteBuffer target) {
        target.putInt(picture.length);
        for (int[] row : picture) {
            target.putInt(row.length);
            target.asIntBuffer().put(row);
            target.position(target.position() + Integer.BYTES * row.length);
        }
    }

    @Override
    public int[][] read(ByteBuffer source) {
        int[][] picture = new int[length("rows", source)][];
        for (int row = 0; row < picture.length; row++) {
            picture[row] = new int[length("pixels in row " + row, source)];
            source.asIntBuffer().get(picture[row]);
            source.position(source.position() + Integer.BYTES * picture[row].length);
        }
        return picture;
    }

    private static int length(String what, ByteBuffer source) {
        int length = source.getInt();
        if (length < 0 || length > source.remaining() / Integer.BYTES) {
            throw new MalformedValue(
                    "The answer says it has " + length + " " + what + ", in " + source.remaining() + " bytes");
        }
        return length;
    }
}
