package speedup.grader.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Texts of any length in a stream of bytes, each behind the length of its UTF-8. */
final class TextStream {

    private TextStream() {}

    static void write(String text, OutputStream stream) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DataOutputStream data = new DataOutputStream(stream);
        data.writeInt(bytes.length);
        data.write(bytes);
        data.flush();
    }

    static String read(InputStream stream) throws IOException {
        DataInputStream data = new DataInputStream(stream);
        byte[] bytes = new byte[data.readInt()];
        data.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
