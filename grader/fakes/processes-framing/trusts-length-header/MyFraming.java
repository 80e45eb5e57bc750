package speedup.processes.framing;

import java.io.*;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Allocates as much as the header says. */
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
        byte[] message = new byte[ByteBuffer.wrap(header).getInt()];
        new DataInputStream(in).readFully(message);
        return Optional.of(message);
    }
}
