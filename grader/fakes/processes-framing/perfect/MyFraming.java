package speedup.processes.framing;

import java.io.*;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads until everything is there. */
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
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        int length = first;
        for (int i = 1; i < 4; i++) {
            length = length << 8 | next(in);
        }
        if (length < 0 || length > MAX_LENGTH) {
            throw new InvalidLengthException(length);
        }
        byte[] message = new byte[length];
        for (int read = 0; read < length; ) {
            int count = in.read(message, read, length - read);
            if (count < 0) {
                throw new EOFException("only " + read + " of " + length + " bytes");
            }
            read += count;
        }
        return Optional.of(message);
    }

    private static int next(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("in the length");
        }
        return next;
    }
}
