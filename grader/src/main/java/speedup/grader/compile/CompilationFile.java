package speedup.grader.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a compilation ended, on its way from the process that compiled to the grader. */
final class CompilationFile {

    private enum Kind {
        COMPILED,
        DOES_NOT_COMPILE,
        REJECTED
    }

    private CompilationFile() {}

    static void write(Compilation compilation, Path file) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            if (compilation instanceof Compilation.Compiled compiled) {
                data.writeUTF(Kind.COMPILED.name());
                write(compiled.warnings(), data);
            } else if (compilation instanceof Compilation.DoesNotCompile failed) {
                data.writeUTF(Kind.DOES_NOT_COMPILE.name());
                write(failed.messages(), data);
            } else if (compilation instanceof Compilation.Rejected rejected) {
                data.writeUTF(Kind.REJECTED.name());
                TextStream.write(rejected.reason(), data);
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param classes the folder that the classes are in, if there are any
     */
    static Compilation read(Path file, Path classes) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return switch (Kind.valueOf(data.readUTF())) {
                case COMPILED -> new Compilation.Compiled(classes, messages(data));
                case DOES_NOT_COMPILE -> new Compilation.DoesNotCompile(messages(data));
                case REJECTED -> new Compilation.Rejected(TextStream.read(data));
            };
        }
    }

    private static void write(List<CompilerMessage> messages, DataOutputStream data) throws IOException {
        data.writeInt(messages.size());
        for (CompilerMessage message : messages) {
            TextStream.write(message.file(), data);
            data.writeInt(message.line());
            data.writeInt(message.column());
            TextStream.write(message.text(), data);
            TextStream.write(message.sourceLine(), data);
        }
    }

    private static List<CompilerMessage> messages(DataInputStream data) throws IOException {
        List<CompilerMessage> messages = new ArrayList<>();
        for (int left = data.readInt(); left > 0; left--) {
            messages.add(new CompilerMessage(
                    TextStream.read(data),
                    data.readInt(),
                    data.readInt(),
                    TextStream.read(data),
                    TextStream.read(data)));
        }
        return messages;
    }
}
