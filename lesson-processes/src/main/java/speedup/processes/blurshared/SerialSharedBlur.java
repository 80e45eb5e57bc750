package speedup.processes.blurshared;

import java.nio.file.Path;
import java.util.List;
import speedup.processes.blur.Filter;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;

/**
 * One image after the other, in this process and without a file: the oracle, and the baseline that your
 * answer has to beat.
 */
public final class SerialSharedBlur implements SharedBlur {

    private boolean closed;

    @Override
    public List<Image> apply(Filter filter, List<Image> images, Path folder) {
        if (closed) {
            throw new IllegalStateException("This is closed");
        }
        try {
            return images.stream().map(filter::apply).toList();
        } catch (RuntimeException e) {
            throw new FilterFailedException(e.toString());
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
