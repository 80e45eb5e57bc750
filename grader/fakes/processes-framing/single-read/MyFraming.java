package speedup.processes.framing;

import java.io.*;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Takes what the first read returns for the whole message. */
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
        byte[] header = new byte[4];
        if (in.read(header) < 0) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(header).getInt();
        if (length < 0 || length > MAX_LENGTH) {
            throw new InvalidLengthException(length);
        }
        byte[] message = new byte[length];
        in.read(message);
        return Optional.of(message);
    }
}
