package speedup.grader.intake.source;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * The names of files as text. To the system a name is bytes, to Java the text that the locale makes of them, which in
 * the locale C is nothing but question marks. The bytes are still to be had, as the URI of a path.
 */
public final class FileNames {

    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 2;

    private FileNames() {}

    /** The last name of a path: UTF-8 if its bytes are, else the western code page in which every byte is a letter. */
    public static String last(Path path) {
        Path name = path.getFileName();
        if (name == null) {
            return "";
        }
        String text = name.toString();
        return text.chars().allMatch(character -> character < 0x80) ? text : composed(decode(bytes(path)));
    }

    /** One form for one name: some systems write an umlaut as a letter and a mark. */
    public static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static byte[] bytes(Path path) {
        URI uri = path.toAbsolutePath().toUri();
        String raw = uri.getRawPath();
        String whole = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        String name = whole.substring(whole.lastIndexOf('/') + 1);
        ByteBuffer bytes = ByteBuffer.allocate(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(name.substring(i + 1, i + 1 + DIGITS), HEXADECIMAL));
                i += DIGITS;
            } else {
                bytes.put((byte) name.charAt(i));
            }
        }
        byte[] used = new byte[bytes.position()];
        bytes.flip().get(used);
        return used;
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
