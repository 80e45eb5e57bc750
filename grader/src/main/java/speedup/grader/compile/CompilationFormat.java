package speedup.grader.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import speedup.exercise.Exercise;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.perturbation.PerturbedClasses;
import speedup.grader.text.UntrustedText;
import speedup.rules.VerdictRules;

/**
 * How a compilation ended as bytes, on their way from the process that compiled to the grader. The grader checks every
 * number and length before it makes anything of it, and that each class is in the exercise's package.
 */
final class CompilationFormat {

    /** The most messages: javac's own limits are 20 errors, and 100 warnings. */
    static final int MOST_MESSAGES = 120;

    private static final int LONGEST_REASON = 2_000;

    /** What a character takes in UTF-8. */
    private static final int MOST_BYTES_PER_CHARACTER = 3;

    /** Numbers and lengths that come with a message. */
    private static final int NUMBERS = 32;

    /** The most bytes of a result, nearly all of which are the classes and their names. */
    static final int MOST_BYTES = (1 + PerturbedClasses.GROWTH) * VerdictRules.CLASS_FILES_BYTES
            + 2 * VerdictRules.COMPILED_CLASSES * (VerdictRules.CLASS_FILE_NAME_BYTES + NUMBERS)
            + MOST_MESSAGES * (MOST_BYTES_PER_CHARACTER * CompilerMessage.LONGEST + NUMBERS)
            + MOST_BYTES_PER_CHARACTER * LONGEST_REASON;

    private static final byte OUTPUT = 1;
    private static final byte REJECTED = 2;
    private static final byte HOST_FAILED = 3;

    private CompilationFormat() {}

    static byte[] bytes(CompilerOutput output) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeByte(OUTPUT);
        write(output.errors(), data);
        write(output.warnings(), data);
        data.writeBoolean(output.errors().isEmpty());
        if (output.errors().isEmpty()) {
            write(output.classes(), data);
        }
        data.writeBoolean(output.perturbed().isPresent());
        if (output.perturbed().isPresent()) {
            write(output.perturbed().get(), data);
        }
        return bytes.toByteArray();
    }

    static byte[] rejected(String reason) throws IOException {
        return bytes(REJECTED, reason);
    }

    /** It could not be tried, which is no fault of the answer. */
    static byte[] hostFailed(String reason) throws IOException {
        return bytes(HOST_FAILED, reason);
    }

    private static byte[] bytes(byte kind, String reason) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeByte(kind);
        data.writeUTF(UntrustedText.beginning(reason, LONGEST_REASON));
        return bytes.toByteArray();
    }

    private static void write(ClassFiles classes, DataOutputStream data) throws IOException {
        data.writeInt(classes.names().size());
        for (String name : classes.names()) {
            byte[] file = classes.bytes(name);
            data.writeUTF(name.substring(name.lastIndexOf('.') + 1));
            data.writeInt(file.length);
            data.write(file);
        }
    }

    private static void write(List<CompilerMessage> messages, DataOutputStream data) throws IOException {
        List<CompilerMessage> first = messages.subList(0, Math.min(messages.size(), MOST_MESSAGES / 2));
        data.writeInt(first.size());
        for (CompilerMessage message : first) {
            data.writeUTF(message.file());
            data.writeInt(message.line());
            data.writeInt(message.column());
            data.writeUTF(message.text());
            data.writeUTF(message.sourceLine());
        }
    }

    /** Whether bytes begin as those of an answer that has compiled; the rest of them may be anything. */
    static boolean isWithoutErrors(ByteBuffer bytes) {
        return bytes.remaining() > Integer.BYTES
                && bytes.get(bytes.position()) == OUTPUT
                && bytes.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(bytes.position() + 1) == 0;
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param exercise the exercise that the answer is for
     * @throws RejectedException if it was rejected
     * @throws IOException if it could not be tried, or the bytes are something else
     */
    static CompilerOutput read(ByteBuffer bytes, Exercise<?, ?, ?> exercise) throws IOException, RejectedException {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(copy));
        CompilerOutput output = switch (data.readByte()) {
            case OUTPUT -> output(data, exercise.getClass().getPackageName());
            case REJECTED -> throw new RejectedException(text(data, LONGEST_REASON));
            case HOST_FAILED -> throw new IOException(text(data, LONGEST_REASON));
            default -> throw new IOException("No result of a compilation");
        };
        if (data.available() > 0) {
            throw new IOException(data.available() + " bytes behind the result of a compilation");
        }
        return output;
    }

    private static CompilerOutput output(DataInputStream data, String inPackage) throws IOException, RejectedException {
        List<CompilerMessage> errors = messages(data);
        List<CompilerMessage> warnings = messages(data);
        ClassFiles classes = ClassFiles.of(data.readBoolean() ? files(data, inPackage) : Map.of());
        Optional<ClassFiles> perturbed =
                data.readBoolean() ? Optional.of(ClassFiles.ofPerturbed(files(data, inPackage))) : Optional.empty();
        return new CompilerOutput(classes, perturbed, errors, warnings);
    }

    private static Map<String, byte[]> files(DataInputStream data, String inPackage) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int left = number(data, VerdictRules.COMPILED_CLASSES); left > 0; left--) {
            String name = text(data, VerdictRules.CLASS_FILE_NAME_BYTES);
            if (name.contains("/") || name.contains(".")) {
                throw new IOException("No name of a class: " + name);
            }
            byte[] file = new byte[number(data, data.available())];
            data.readFully(file);
            files.put(inPackage + "." + name, file);
        }
        return files;
    }

    private static List<CompilerMessage> messages(DataInputStream data) throws IOException {
        List<CompilerMessage> messages = new ArrayList<>();
        for (int left = number(data, MOST_MESSAGES / 2); left > 0; left--) {
            messages.add(new CompilerMessage(
                    text(data, CompilerMessage.LONGEST),
                    number(data, VerdictRules.SOURCE_BYTES),
                    number(data, VerdictRules.SOURCE_BYTES + 1),
                    text(data, CompilerMessage.LONGEST),
                    text(data, CompilerMessage.LONGEST)));
        }
        return messages;
    }

    private static int number(DataInputStream data, int most) throws IOException {
        int number = data.readInt();
        if (number < 0 || number > most) {
            throw new IOException("A number from 0 to " + most + " was to come, not " + number);
        }
        return number;
    }

    private static String text(DataInputStream data, int longest) throws IOException {
        String text = data.readUTF();
        if (text.length() > longest) {
            throw new IOException("A text of up to " + longest + " characters was to come, not " + text.length());
        }
        return text;
    }
}
