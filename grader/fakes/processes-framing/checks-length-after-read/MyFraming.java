package speedup.processes.framing;

import java.io.*;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Checks the length after it has allocated and read the message. */
public class MyFraming implements Framing {

    @Override
    public void write(OutputStream out, byte[] message) throws IOException {
        if (message.length > MAX_LENGTH) {
            throw new IllegalArgumentException("too long: " + message.length);
        }
        out.write(ByteBuffer.allocate(4).putInt(message.length).array());
        out.write(message);
        out.flush();
    }

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException {
        byte[] header = in.readNBytes(4);
        if (header.length == 0) {
            return Optional.empty();
        }
        if (header.length < 4) {
            throw new EOFException();
        }
        int length = ByteBuffer.wrap(header).getInt();
        byte[] message = in.readNBytes(Math.max(0, length));
        if (length < 0 || length > MAX_LENGTH) {
            throw new InvalidLengthException(length);
        }
        if (message.length < length) {
            throw new EOFException();
        }
        return Optional.of(message);
    }
}
