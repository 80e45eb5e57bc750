package speedup.processes.framing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Sends messages over a stream of bytes, such as a pipe, which knows no borders of its own.
 *
 * <p><b>The format.</b> A message is its length, then its bytes. The length takes 4 bytes, the most significant
 * one first, and counts the bytes of the message alone. It is from 0 to {@link #MAX_LENGTH}. Any byte may stand
 * in a message. Nothing stands between one message and the next length.
 *
 * <p><b>The streams.</b> They belong to the caller, who uses the same stream for one message after the other.
 * Neither is closed here, and nothing is kept from one call to the next.
 */
public interface Framing {

    /** The length of the longest message, in bytes: 1 MiB. */
    int MAX_LENGTH = 1 << 20;

    /**
     * Writes a message and flushes the stream, so that the message is on its way when this returns.
     *
     * @param message any bytes, also none; not changed
     * @throws IllegalArgumentException if the message is longer than {@link #MAX_LENGTH}; nothing has then been
     *     written
     * @throws IOException if the stream fails
     */
    void write(OutputStream out, byte[] message) throws IOException;

    /**
     * Reads the next message, and waits for it if it is not there yet. Takes the bytes of this message from the
     * stream and no other.
     *
     * @param in a stream that may give fewer bytes than it is asked for, as pipes do
     * @return the message, or nothing if the stream ends where a message could begin
     * @throws EOFException if the stream ends in the middle of a length or of a message
     * @throws InvalidLengthException if the length is below 0 or above {@link #MAX_LENGTH}; no memory has then been
     *     taken for the message, and nothing behind the length has been read
     * @throws IOException if the stream fails
     */
    Optional<byte[]> read(InputStream in) throws IOException;
}
