package speedup.processes.framing;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Ends a message with a line break, and decodes bytes as text. */
public class MyFraming implements Framing {

    @Override
    public void write(OutputStream out, byte[] message) throws IOException {
        out.write(message);
        out.write('\n');
        out.flush();
    }

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException {
        String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        return Optional.ofNullable(line).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
