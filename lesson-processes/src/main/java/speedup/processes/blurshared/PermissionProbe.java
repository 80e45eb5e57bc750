package speedup.processes.blurshared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import speedup.processes.blur.Filter;
import speedup.processes.blur.Image;

/**
 * A filter that looks into a folder while images are filtered: all pixels are the number of files in it
 * that others may read or write.
 */
record PermissionProbe(String folder) implements Filter {

    @Override
    public Image apply(Image image) {
        double[] pixels = new double[image.pixels().length];
        try {
            Arrays.fill(
                    pixels,
                    new WorldReadableDirectory(Path.of(folder)).exposed().size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Image(image.rows(), image.columns(), pixels);
    }
}
