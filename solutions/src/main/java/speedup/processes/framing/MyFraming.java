package speedup.processes.framing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Lets the data streams of the JDK do the counting: {@code readFully} asks again until it has everything. */
public class MyFraming implements Framing {

    @Override
    public void write(OutputStream out, byte[] message) throws IOException {
        if (message.length > MAX_LENGTH) {
            throw new IllegalArgumentException("A message has at most " + MAX_LENGTH + " bytes, not " + message.length);
        }
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(message.length);
        data.write(message);
        data.flush();
    }

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException {
        // An end is a good end only in front of the first byte of a length.
        byte[] header = in.readNBytes(Integer.BYTES);
        if (header.length == 0) {
            return Optional.empty();
        }
        if (header.length < Integer.BYTES) {
            throw new EOFException("The stream ends after " + header.length + " bytes of a length");
        }
        int length = ByteBuffer.wrap(header).getInt();
        if (length < 0 || length > MAX_LENGTH) {
            throw new InvalidLengthException(length);
        }
        byte[] message = new byte[length];
        // A data stream keeps no bytes of its own, so it may be dropped after the message.
        new DataInputStream(in).readFully(message);
        return Optional.of(message);
    }
}
