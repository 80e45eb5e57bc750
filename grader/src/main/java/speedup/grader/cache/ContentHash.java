package speedup.grader.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A SHA-256 over everything that has to be the same, each part with its length: other parts give another hash. */
public final class ContentHash {

    private final MessageDigest digest;

    /** Of nothing yet. */
    public ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }

    /** Adds a text. */
    public ContentHash with(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        withLength(bytes.length);
        digest.update(bytes);
        return this;
    }

    /** The plain SHA-256 of a text in UTF-8, as other programs compute it, in 64 hexadecimal digits. */
    public static String ofText(String text) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The plain SHA-256 of some bytes, in 64 hexadecimal digits. */
    public static String ofBytes(byte[] bytes) {
        ContentHash hash = new ContentHash();
        hash.digest.update(bytes);
        return hash.hex();
    }

    /**
     * Adds the content of a file, or of all files in a folder.
     *
     * @throws IOException if it cannot be read
     */
    public ContentHash with(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return withFile(path);
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(path)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            with(path.relativize(file).toString()).withFile(file);
        }
        return withLength(files.size());
    }

    private ContentHash withFile(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            return withLength(content.transferTo(out));
        }
    }

    private ContentHash withLength(long length) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).flip());
        return this;
    }

    /** The hash in 64 hexadecimal digits. Nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
