package speedup.grader.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files and folders that a grader makes for a while. Their names tell which grader, by its process id and the
 * process-id namespace that gives the id its meaning, so that a later one can remove what was left behind by one
 * that was killed.
 */
public final class Scratch {

    /** Where bulk data goes if it is there: it is memory, and a file in it has no disk to wait for. */
    public static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final Pattern NAME = Pattern.compile("speedup-(\\d{1,18})-(\\d{1,18})-.*");

    private Scratch() {}

    /** A new folder in the system's temporary one, for this user alone. */
    public static Path folder() throws IOException {
        return Files.createTempDirectory(TEMPORARY, prefix());
    }

    /** A new folder in shared memory if there is some, for this user alone. */
    public static Path folderInMemory() throws IOException {
        return folderIn(SHARED_MEMORY);
    }

    static Path folderIn(Path memory) throws IOException {
        return Files.isWritable(memory) ? Files.createTempDirectory(memory, prefix()) : folder();
    }

    /** A new empty file in the system's temporary folder, for this user alone. */
    public static Path file() throws IOException {
        return Files.createTempFile(TEMPORARY, prefix(), "");
    }

    /** Removes what graders have left that are gone, as far as it can be removed. */
    static void removeAbandoned() throws IOException {
        for (Path parent : List.of(TEMPORARY, SHARED_MEMORY)) {
            removeAbandoned(parent);
        }
    }

    static void removeAbandoned(Path parent) throws IOException {
        if (!Files.isWritable(parent)) {
            return;
        }
        try (Stream<Path> paths = Files.list(parent)) {
            paths.filter(Scratch::isAbandoned).forEach(Scratch::removeIfPossible);
        }
    }

    private static void removeIfPossible(Path path) {
        try {
            new PrivateFolder(path).delete();
        } catch (IOException e) {
            // Another grader removes it at the same time, or may have to: it is in nobody's way.
            path.toFile().delete();
        }
    }

    private static boolean isAbandoned(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches()
                && Long.parseLong(name.group(1)) == namespace()
                && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty();
    }

    private static String prefix() {
        return prefix(ProcessHandle.current().pid());
    }

    static String prefix(long pid) {
        return "speedup-" + namespace() + "-" + pid + "-";
    }

    /** The number of the namespace that this process has its id in; 0 where the kernel does not tell. */
    private static long namespace() {
        Path link = Path.of("/proc/self/ns/pid");
        try {
            String digits = Files.isSymbolicLink(link)
                    ? Files.readSymbolicLink(link).toString().replaceAll("\\D", "")
                    : "";
            return digits.isEmpty() ? 0 : Long.parseLong(digits);
        } catch (IOException e) {
            throw new UncheckedIOException("The process's own namespace cannot be read", e);
        }
    }
}
