package speedup.grader.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import speedup.grader.file.AtomicFile;

/** What a copy was made of: each file's SHA-256, written as {@code sha256sum} writes them. */
final class ReleaseManifest {

    static final String FILE_NAME = ".speedup-release";

    private static final String BETWEEN = "  ";

    private final SortedMap<String, String> hashes;

    private ReleaseManifest(SortedMap<String, String> hashes) {
        this.hashes = hashes;
    }

    static ReleaseManifest of(Map<String, byte[]> files) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((name, content) -> hashes.put(name, hash(content)));
        return new ReleaseManifest(hashes);
    }

    /** That of a copy; without files if there is none. */
    static ReleaseManifest read(Path copy) throws IOException {
        Path file = copy.resolve(FILE_NAME);
        SortedMap<String, String> hashes = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int between = line.indexOf(BETWEEN);
                if (between > 0) {
                    hashes.put(line.substring(between + BETWEEN.length()), line.substring(0, between));
                }
            }
        }
        return new ReleaseManifest(hashes);
    }

    void write(Path copy) throws IOException {
        String text = hashes.entrySet().stream()
                .map(entry -> entry.getValue() + BETWEEN + entry.getKey() + "\n")
                .collect(Collectors.joining());
        AtomicFile.write(copy.resolve(FILE_NAME), text.getBytes(StandardCharsets.UTF_8));
    }

    Set<String> files() {
        return hashes.keySet();
    }

    /** Whether a file is as it was when the copy was made. One that was not part of it is not. */
    boolean isUnchanged(String name, byte[] content) {
        return hash(content).equals(hashes.get(name));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
