package speedup.grader.explanation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.text.UntrustedText;
import speedup.lesson.Cause;
import speedup.rules.VerdictRules;

/**
 * Losses as bytes, on their way from the process that read a recording to the grader: their number, and of each the
 * cause, the amount, the line (0 for none) and the finding. The grader believes nothing of it: a cause comes once at the
 * most, an amount is a number above 0, a finding is not longer than the writer makes it, and nothing is left over.
 */
final class LossFormat {

    /** The most bytes of a result. */
    static final int MOST_BYTES = 16 << 10;

    /** The most characters of a finding, each of which takes at most three bytes. */
    static final int LONGEST_FINDING = 400;

    private LossFormat() {}

    static byte[] bytes(List<Loss> losses) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeByte(losses.size());
        for (Loss loss : losses) {
            data.writeUTF(loss.cause().name());
            data.writeDouble(loss.amount());
            data.writeInt(loss.place().map(SourceLine::line).orElse(0));
            data.writeUTF(UntrustedText.beginning(loss.finding(), LONGEST_FINDING));
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param file the name of the file that lines are of
     * @throws IOException if it is something else
     */
    static List<Loss> losses(ByteBuffer bytes, String file) throws IOException {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(copy));
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        List<Loss> losses = new ArrayList<>();
        for (int left = data.readUnsignedByte(); left > 0; left--) {
            Loss loss = loss(data, file);
            if (!causes.add(loss.cause())) {
                throw new IOException("Two losses with the cause " + loss.cause());
            }
            losses.add(loss);
        }
        if (data.available() > 0) {
            throw new IOException(data.available() + " bytes behind the last loss");
        }
        return losses;
    }

    private static Loss loss(DataInputStream data, String file) throws IOException {
        Cause cause = cause(data.readUTF());
        double amount = data.readDouble();
        int line = data.readInt();
        String finding = data.readUTF();
        if (!(amount > 0 && amount < Double.MAX_VALUE)) {
            throw new IOException("No loss: an amount of " + amount);
        }
        // A file has no more lines than bytes.
        if (line < 0 || line > VerdictRules.SOURCE_BYTES || finding.length() > LONGEST_FINDING) {
            throw new IOException("No loss: line " + line + ", a finding of " + finding.length() + " characters");
        }
        Optional<SourceLine> place = line == 0 ? Optional.empty() : Optional.of(new SourceLine(file, line));
        return new Loss(cause, amount, finding, place);
    }

    private static Cause cause(String name) throws IOException {
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("No cause, but a text of " + name.length() + " characters"));
    }
}
