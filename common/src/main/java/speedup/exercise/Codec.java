package speedup.exercise;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Turns a value into bytes and back, for a trip through shared memory. Big-endian, unless the buffer
 * says otherwise; both sides use the same order.
 *
 * @param <T> the type of the value
 */
public interface Codec<T> {

    /**
     * The number of bytes that {@link #write} will put for this value.
     *
     * @throws MalformedValue if the value has no such form, for instance a null or a ragged matrix
     */
    int size(T value);

    /**
     * Puts the value at the buffer's position.
     *
     * @throws BufferOverflowException if fewer than {@link #size} bytes remain
     */
    void write(T value, ByteBuffer target);

    /**
     * Gets a value from the buffer's position.
     *
     * @throws BufferUnderflowException if the bytes end too early
     * @throws MalformedValue if the bytes are no such value
     */
    T read(ByteBuffer source);

    /** A value or a run of bytes that does not have the expected form. The message is for the learner. */
    final class MalformedValue extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        public MalformedValue(String message) {
            super(message);
        }
    }
}
