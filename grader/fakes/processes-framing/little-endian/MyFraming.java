package speedup.processes.framing;

import java.io.*;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Writes and reads the length with the least significant byte first. */
public class MyFraming implements Framing {

    @Override
    public void write(OutputStream out, byte[] message) throws IOException {
        if (message.length > MAX_LENGTH) {
            throw new IllegalArgumentException("too long: " + message.length);
        }
        out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(message.length).array());
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
        int length = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 0 || length > MAX_LENGTH) {
            throw new InvalidLengthException(length);
        }
        byte[] message = new byte[length];
        new DataInputStream(in).readFully(message);
        return Optional.of(message);
    }
}
