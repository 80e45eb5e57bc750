package speedup.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import speedup.exercise.Codec.MalformedValueException;

/** Has a codec read bytes that it did or did not write. */
final class ForeignBytes {

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** Beside the value itself: the message, the exception, views of the buffer, what coverage counts in. */
    private static final long SLACK = 1 << 18;

    private ForeignBytes() {}

    /**
     * How many bytes of heap it takes to read or to reject these bytes, less what a reader needs in any
     * case. Everything but a rejection by one of the two exceptions that a codec may throw comes through.
     */
    static long heapToRead(Codec<?> codec, ByteBuffer bytes) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            codec.read(bytes);
        } catch (MalformedValueException | BufferUnderflowException rejected) {
            return Math.max(0, THREADS.getCurrentThreadAllocatedBytes() - before - SLACK);
        }
        return Math.max(0, THREADS.getCurrentThreadAllocatedBytes() - before - SLACK);
    }

    /** What a codec reads in all that it wrote. */
    static <T> T roundTrip(Codec<T> codec, T value) {
        return codec.readAll(ByteBuffer.wrap(bytes(codec, value)));
    }

    /** What a codec writes, which is as much as it said. */
    static <T> byte[] bytes(Codec<T> codec, T value) {
        ByteBuffer buffer = ByteBuffer.allocate(codec.size(value));
        codec.write(value, buffer);
        assertThat(buffer.remaining()).as("bytes that were not written").isZero();
        return buffer.array();
    }

    /** Takes bytes off the end of what a codec wrote, one after the other: it reads no value in any beginning. */
    static <T> void assertRejectsEveryPrefix(Codec<T> codec, T value) {
        byte[] bytes = bytes(codec, value);
        for (int length = 0; length < bytes.length; length++) {
            ByteBuffer beginning = ByteBuffer.wrap(bytes, 0, length);
            assertThatThrownBy(() -> codec.readAll(beginning))
                    .as("the first %d of %d bytes", length, bytes.length)
                    .isInstanceOfAny(MalformedValueException.class, BufferUnderflowException.class);
        }
    }
}
