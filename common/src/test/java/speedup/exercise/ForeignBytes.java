package speedup.exercise;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import speedup.exercise.Codec.MalformedValue;

/** Has a codec read bytes that it did not write. */
final class ForeignBytes {

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** Beside the value itself: the message, the exception, views of the buffer, what coverage counts in. */
    private static final long SLACK = 1 << 18;

    private ForeignBytes() {}

    /**
     * How many bytes of heap it takes to read or to refuse these bytes, less what a reader needs in any
     * case. Everything but a refusal by one of the two exceptions that a codec may throw comes through.
     */
    static long heapToRead(Codec<?> codec, ByteBuffer bytes) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            codec.read(bytes);
        } catch (MalformedValue | BufferUnderflowException refused) {
            return Math.max(0, THREADS.getCurrentThreadAllocatedBytes() - before - SLACK);
        }
        return Math.max(0, THREADS.getCurrentThreadAllocatedBytes() - before - SLACK);
    }
}
