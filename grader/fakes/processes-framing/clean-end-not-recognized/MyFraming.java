package speedup.processes.framing;

import java.io.*;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Does not recognize a clean end of the stream. */
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
        DataInputStream data = new DataInputStream(in);
        int length = data.readInt();
        if (length < 0 || length > MAX_LENGTH) {
            throw new InvalidLengthException(length);
        }
        byte[] message = new byte[length];
        data.readFully(message);
        return Optional.of(message);
    }
}
