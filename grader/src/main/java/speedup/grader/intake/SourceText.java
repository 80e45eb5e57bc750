package speedup.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of a source file, read no further than allowed and decoded as UTF-8 or not at all. */
final class SourceText {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private SourceText() {}

    /**
     * Reads bytes until they end.
     *
     * @throws RejectedException if there are more than the limit
     */
    static byte[] read(InputStream stream, int limit) throws IOException, RejectedException {
        byte[] bytes = stream.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new RejectedException("is larger than " + IntakeLimits.inWords(limit)
                    + ", which is the limit for a source file. Hand in the source alone.");
        }
        return bytes;
    }

    /**
     * Decodes UTF-8, with or without a byte order mark.
     *
     * @throws RejectedException if it is UTF-16, some other encoding, no text at all, or what a link looks like
     */
    static String decode(byte[] bytes) throws RejectedException {
        if (isUtf16(bytes)) {
            throw new RejectedException("is UTF-16. Java sources are read as UTF-8 here: save it as UTF-8.");
        }
        int start = startsWith(bytes, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        for (byte b : bytes) {
            if (b == 0) {
                throw new RejectedException(
                        "is not a text: it has a zero byte. Hand in the .java source, saved as UTF-8.");
            }
        }
        String text = decodeUtf8(bytes, start);
        if (looksLikeLink(text)) {
            throw new RejectedException("is no Java source: all it says is \"" + EntryPath.shown(text.strip())
                    + "\", as a packed symbolic link does. Links are not followed: put the file itself there.");
        }
        return text;
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

    private static String decodeUtf8(byte[] bytes, int start) throws RejectedException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new RejectedException("is not UTF-8: line " + line(bytes, in.position()) + " has the byte 0x"
                    + "%02X".formatted(bytes[in.position()]) + " at a place where UTF-8 has none. Save it as UTF-8.");
        }
        return out.flip().toString();
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
