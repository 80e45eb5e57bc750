package speedup.grader.wholeclass;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a class, by their paths. */
final class Download {

    private final Map<String, byte[]> files = new TreeMap<>();

    void add(String path, String text) {
        add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void add(String path, byte[] content) {
        files.put(path, content);
    }

    /** Adds to what is in a file already. */
    void append(String path, String text) {
        String before = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        add(path, before + text);
    }

    int size() {
        return files.size();
    }

    /** As one archive, as platforms deliver it. */
    Path zip(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return file;
    }

    /** As a folder. */
    Path folder(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, each.getValue());
        }
        return folder;
    }
}
