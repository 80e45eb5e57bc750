package speedup.exercise;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.function.Function;

/**
 * Turns a value into bytes and back, for a trip through shared memory. Big-endian, unless the buffer
 * says otherwise; both sides use the same order.
 *
 * <p>The bytes may be untrusted. Whatever they are, reading them ends in a value or in one of the two
 * exceptions of {@link #read}, and takes no more memory than a small multiple of their number.
 *
 * <p>{@link Codecs} has codecs of numbers, text, arrays and lists, and {@link RecordCodec} puts them together.
 *
 * @param <T> the type of the value
 */
public interface Codec<T> {

    /**
     * The number of bytes that {@link #write} will put for this value.
     *
     * @throws MalformedValueException if the value has no such form, for instance a null or a ragged matrix
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
     * @throws MalformedValueException if the bytes are no such value
     */
    T read(ByteBuffer source);

    /**
     * Gets a value that takes all of the buffer's remaining bytes.
     *
     * @throws BufferUnderflowException if the bytes end too early
     * @throws MalformedValueException if the bytes are no such value, or if some are left
     */
    default T readAll(ByteBuffer source) {
        T value = read(source);
        if (source.hasRemaining()) {
            throw new MalformedValueException(
                    "There are " + source.remaining() + " bytes behind the end of the answer");
        }
        return value;
    }

    /**
     * The codec of what can be made from this one's values.
     *
     * @param decode makes a value; an {@link IllegalArgumentException} says that it cannot be made
     * @param encode gives back what it was made from
     */
    default <R> Codec<R> map(Function<? super T, ? extends R> decode, Function<? super R, ? extends T> encode) {
        return RecordCodec.of(decode::apply, RecordCodec.field(encode::apply, this));
    }

    /** A value or a run of bytes that does not have the expected form. The message is for the learner. */
    final class MalformedValueException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        public MalformedValueException(String message) {
            super(message);
        }
    }
}
