package speedup.grader.intake.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes, which students' packers get wrong less often than its name. */
public enum ArchiveKind {
    ZIP("a zip file", "PK(\3\4|\5\6|\7\10)"),
    RAR("a RAR archive", "Rar!"),
    SEVEN_ZIP("a 7-Zip archive", "7z\u00bc\u00af"),
    GZIP("a gzip archive", "\u001f\u008b"),
    BZIP2("a bzip2 archive", "BZh[1-9]"),
    XZ("an xz archive", "\u00fd7zXZ\0"),
    TAR("a tar archive", ".{257}ustar"),
    HTML("a web page", "\\s*<(!|html|\\?xml)"),
    PDF("a PDF", "%PDF"),
    EMPTY("an empty file", "$"),
    UNKNOWN("something else", "");

    private static final int START = 512;
    private static final List<String> ENDINGS = List.of(
            ".zip",
            ".rar",
            ".7z",
            ".tar",
            ".tar.gz",
            ".tgz",
            ".tar.bz2",
            ".tbz2",
            ".tar.xz",
            ".txz",
            ".gz",
            ".bz2",
            ".xz");

    private final String words;
    private final String start;

    ArchiveKind(String words, String start) {
        this.words = words;
        this.start = start;
    }

    /** What the first bytes of a file say. */
    static ArchiveKind of(SeekableByteChannel file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(START);
        file.position(0);
        while (buffer.hasRemaining() && file.read(buffer) >= 0) {
            // Until it is full or the file ends.
        }
        file.position(0);
        String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(kind -> text.matches("(?si)" + kind.start + (kind == EMPTY ? "" : ".*")))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Whether a file of this name is meant to be an archive. */
    public static boolean isNamedLikeOne(String name) {
        return !name.equals(stem(name));
    }

    /** A file's name without the ending of an archive. */
    public static String stem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(ending -> lower.endsWith(ending) && lower.length() > ending.length())
                .mapToInt(String::length)
                .max()
                .stream()
                .mapToObj(length -> name.substring(0, name.length() - length))
                .findFirst()
                .orElse(name);
    }

    /** What to call it, with its article. */
    String inWords() {
        return words;
    }
}
