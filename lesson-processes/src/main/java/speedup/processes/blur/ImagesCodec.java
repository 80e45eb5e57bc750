package speedup.processes.blur;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import speedup.exercise.Codec;

/** Images: how many, then the shape and the pixels of each. */
public final class ImagesCodec implements Codec<List<Image>> {

    @Override
    public int size(List<Image> images) {
        if (images == null) {
            throw new MalformedValue("The answer is null, where a list of images is wanted");
        }
        long size = Integer.BYTES;
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i) == null) {
                throw new MalformedValue("Image " + i + " of the answer is null");
            }
            size += 2 * Integer.BYTES + (long) Double.BYTES * images.get(i).pixels().length;
        }
        if (size > Integer.MAX_VALUE) {
            throw new MalformedValue("The answer's images have more than 2 GB");
        }
        return (int) size;
    }

    @Override
    public void write(List<Image> images, ByteBuffer target) {
        target.putInt(images.size());
        for (Image image : images) {
            target.putInt(image.rows()).putInt(image.columns());
            target.asDoubleBuffer().put(image.pixels());
            target.position(target.position() + Double.BYTES * image.pixels().length);
        }
    }

    @Override
    public List<Image> read(ByteBuffer source) {
        int count = source.getInt();
        List<Image> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            images.add(readImage(source));
        }
        return images;
    }

    private static Image readImage(ByteBuffer source) {
        int rows = source.getInt();
        int columns = source.getInt();
        long pixels = (long) rows * columns;
        if (rows < 1 || columns < 1 || pixels > source.remaining() / Double.BYTES) {
            throw new MalformedValue(
                    "The answer has an image of " + rows + " x " + columns + ", in " + source.remaining() + " bytes");
        }
        double[] values = new double[(int) pixels];
        source.asDoubleBuffer().get(values);
        source.position(source.position() + Double.BYTES * values.length);
        return new Image(rows, columns, values);
    }
}
