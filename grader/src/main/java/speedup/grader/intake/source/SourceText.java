package speedup.grader.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The text of a source file, read no further than allowed: UTF-8, or with a note UTF-16 or Windows-1252. */
public final class SourceText {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final char NO_CHARACTER = '\ufffd';
    private static final String IN_SOURCES = "\t\n\r\f\u001a";

    private SourceText() {}

    /**
     * Reads bytes until they end.
     *
     * @throws RejectedException if there are more than the limit
     */
    public static byte[] read(InputStream stream, int limit) throws IOException, RejectedException {
        byte[] bytes = stream.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new RejectedException("is larger than " + IntakeLimits.inWords(limit)
                    + ", which is the limit for a source file. Hand in the source alone.");
        }
        return bytes;
    }

    /**
     * Decodes a source, with or without a byte order mark.
     *
     * @param taken the encodings that it may be in beside UTF-8
     * @param note told, as what follows the file's name, if it is not in UTF-8
     * @throws RejectedException if it is no text at all, in another encoding, or what a link looks like
     */
    public static String decode(byte[] bytes, Set<SourceEncoding> taken, Consumer<String> note)
            throws RejectedException {
        Optional<Charset> utf16 = utf16(bytes);
        String text =
                utf16.isPresent() ? decodeUtf16(bytes, utf16.get(), taken, note) : decodeBytes(bytes, taken, note);
        if (looksLikeLink(text)) {
            throw new RejectedException("is no Java source: all it says is \"" + EntryPath.shown(text.strip())
                    + "\", as a packed symbolic link does. Links are not followed: put the file itself there.");
        }
        return text;
    }

    private static String decodeUtf16(byte[] bytes, Charset charset, Set<SourceEncoding> taken, Consumer<String> note)
            throws RejectedException {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw noText("it has a zero character");
            }
            SourceEncoding.UTF_16.requireAmong(taken, "");
            note.accept("is UTF-16, and was read as that. Save it as UTF-8.");
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RejectedException("is no whole UTF-16, although it begins like it. Save it as UTF-8.");
        }
    }

    private static String decodeBytes(byte[] bytes, Set<SourceEncoding> taken, Consumer<String> note)
            throws RejectedException {
        for (byte b : bytes) {
            if (b == 0) {
                throw noText("it has a zero byte");
            }
        }
        int start = startsWith(bytes, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (!result.isError()) {
            return out.flip().toString();
        }
        String where = "line " + line(bytes, in.position()) + " has the byte 0x"
                + "%02X".formatted(bytes[in.position()]) + " at a place where UTF-8 has none";
        String text = decodeWestern(bytes, where);
        SourceEncoding.CP1252.requireAmong(taken, ", it seems: " + where);
        note.accept("is not UTF-8: " + where + ". It was read as Windows-1252. Save it as UTF-8.");
        return text;
    }

    /** In Windows-1252 nearly every byte is a letter, so what no source has tells that it is none. */
    private static String decodeWestern(byte[] bytes, String where) throws RejectedException {
        String text = new String(bytes, WESTERN);
        if (text.indexOf(NO_CHARACTER) >= 0) {
            throw new RejectedException("is not UTF-8: " + where + ". Save it as UTF-8.");
        }
        if (text.chars().anyMatch(character -> character < ' ' && IN_SOURCES.indexOf(character) < 0)) {
            throw noText("it has control characters, and is not UTF-8");
        }
        return text;
    }

    private static RejectedException noText(String why) {
        return new RejectedException("is not a text: " + why + ". Hand in the .java source, saved as UTF-8.");
    }

    private static Optional<Charset> utf16(byte[] bytes) {
        if (!isUtf16(bytes)) {
            return Optional.empty();
        }
        boolean isBigEndian = bytes[0] == 0 || Byte.toUnsignedInt(bytes[0]) == 0xFE;
        return Optional.of(isBigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        return marked || (bytes.length % 2 == 0 && (isZeroAtEvery2nd(bytes, 0) || isZeroAtEvery2nd(bytes, 1)));
    }

    /** Without a mark: ASCII in UTF-16 has a zero at every other place, from the first line on. */
    private static boolean isZeroAtEvery2nd(byte[] bytes, int from) {
        int end = Math.min(bytes.length, 32);
        for (int i = 0; i < end; i++) {
            if ((bytes[i] == 0) != (i % 2 == from)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static long line(byte[] bytes, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** A zip does not say to Java which entry is a link; but no class fits in one line without a brace. */
    private static boolean looksLikeLink(String text) {
        String line = text.strip();
        return !line.isEmpty()
                && line.lines().count() == 1
                && line.indexOf('{') < 0
                && line.indexOf(';') < 0
                && !line.contains("//")
                && line.endsWith(".java");
    }
}
