package speedup.grader.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import speedup.grader.intake.AnswerFile;

/**
 * What the grader asks of a process that compiles.
 *
 * @param exerciseId the exercise that is answered
 * @param answer the source, and its name for messages
 */
record CompilerRequest(String exerciseId, AnswerFile answer) {

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        for (String text : new String[] {exerciseId, answer.path(), answer.content()}) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            data.writeInt(encoded.length);
            data.write(encoded);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #bytes} wrote. */
    static CompilerRequest of(byte[] bytes) throws IOException {
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
        String exerciseId = text(data);
        String path = text(data);
        return new CompilerRequest(exerciseId, new AnswerFile(path, text(data)));
    }

    private static String text(DataInputStream data) throws IOException {
        return new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
    }
}
