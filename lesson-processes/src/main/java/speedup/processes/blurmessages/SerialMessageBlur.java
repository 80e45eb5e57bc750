package speedup.processes.blurmessages;

import java.util.List;
import speedup.processes.blur.Filter;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;

/**
 * One image after the other, in this process and without a message: the oracle, and the baseline that
 * your answer has to beat.
 */
public final class SerialMessageBlur implements MessageBlur {

    private boolean closed;

    @Override
    public List<Image> apply(Filter filter, List<Image> images) {
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
