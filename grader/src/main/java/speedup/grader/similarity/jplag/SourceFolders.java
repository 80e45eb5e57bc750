package speedup.grader.similarity.jplag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * Answers as files, a folder for each submission. A folder is called as the submission is, in any script, so that
 * JPlag's own report says who; what a file's name cannot have, or must not, is replaced.
 *
 * @param folder the folder with them
 * @param names the names of the submissions by those of their folders
 */
record SourceFolders(Path folder, Map<String, String> names) {

    /** In bytes of UTF-8, names may have 255, and a letter up to four. */
    private static final int LONGEST = 50;

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ,()'_.-]+");
    private static final Pattern OUTER = Pattern.compile("^[ .-]+|[ .]+$");

    /**
     * Writes answers.
     *
     * @param folder a folder that is not there yet
     * @param sources by the submission's name
     * @param file the name of each file
     */
    static SourceFolders write(Path folder, SortedMap<String, String> sources, String file) throws IOException {
        Files.createDirectory(folder);
        Map<String, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            String name = unique(safe(source.getKey()), taken);
            names.put(name, source.getKey());
            writeSource(folder.resolve(name), file, source.getValue());
        }
        open(folder);
        return new SourceFolders(folder, Map.copyOf(names));
    }

    /** Writes a source into a folder that is made for it. */
    static void writeSource(Path folder, String file, String text) throws IOException {
        Files.createDirectory(folder);
        Path source = folder.resolve(file);
        Files.write(source, text.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rw-r--r--"));
        open(folder);
    }

    /** For the sandbox's user to read, in a folder that nobody else can enter. */
    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String safe(String untrusted) {
        String start = untrusted.substring(0, Math.min(untrusted.length(), 2 * LONGEST));
        String composed = Normalizer.normalize(start, Normalizer.Form.NFC);
        String safe = OUTER.matcher(UNSAFE.matcher(composed).replaceAll("_")).replaceAll("");
        String cut = safe.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return cut.isEmpty() ? "submission" : cut;
    }

    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = name + "-" + number;
        }
        return candidate;
    }
}
