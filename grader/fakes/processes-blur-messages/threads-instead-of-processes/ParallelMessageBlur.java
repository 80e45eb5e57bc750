package speedup.processes.blurmessages;

import java.util.List;
import speedup.processes.blur.Filter;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;

/** Threads of this process, where processes are asked for. */
public class ParallelMessageBlur implements MessageBlur {

    private boolean closed;

    @Override
    public List<Image> apply(Filter filter, List<Image> images) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        try {
            return images.parallelStream().map(filter::apply).toList();
        } catch (RuntimeException e) {
            throw new FilterFailedException(e.toString());
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
