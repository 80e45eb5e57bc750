package speedup.grader.subprocess;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Classes of the JDK in a file that a JVM maps into its memory instead of loading them one by one (class data sharing).
 * Those of the project, and of what strangers wrote, are loaded as without it, so it makes a subprocess start faster and
 * changes nothing else. It is made once for a JDK, in the folder {@code .speedup} of the project.
 *
 * <p>A JVM ignores an archive that another JDK has made, and one whose checksum is wrong. Where none can be made there
 * is none, and the work takes longer.
 */
final class ClassDataArchive {

    /** Many times what it takes on a machine that does other things too. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Map<Path, Boolean> READY = new ConcurrentHashMap<>();

    private ClassDataArchive() {}

    /**
     * The archive.
     *
     * @param folder the folder for archives; made if need be
     * @param java the home of the JDK
     * @param jvm the other options of the JVM that is to use it
     * @return empty if there is none and none can be made
     */
    static Optional<Path> of(Path folder, ArchiveExample example, Path java, List<String> jvm) {
        Path archive = folder.resolve(example.name() + "-" + jdk(java) + ".jsa");
        return READY.computeIfAbsent(archive, file -> isThere(file) || isMade(file, example, java, jvm))
                ? Optional.of(archive)
                : Optional.empty();
    }

    /** The options of a JVM that is to use an archive. */
    static List<String> options(Path archive) {
        return List.of("-XX:SharedArchiveFile=" + archive, "-XX:+VerifySharedSpaces");
    }

    /** The sandbox's user has to read it. */
    private static boolean isThere(Path archive) {
        try {
            return Files.getPosixFilePermissions(archive).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            return false;
        }
    }

    private static String jdk(Path java) {
        return Integer.toHexString(
                Objects.hash(java, System.getProperty("java.vm.vendor"), System.getProperty("java.vm.version")));
    }

    private static boolean isMade(Path archive, ArchiveExample example, Path java, List<String> jvm) {
        try {
            Path state = Files.createDirectories(archive.resolveSibling(""));
            Path folder = Files.createTempDirectory(state, "archive");
            try {
                return isWritten(folder, example, java, jvm)
                        && Files.exists(Files.move(folder.resolve("archive"), archive, StandardCopyOption.ATOMIC_MOVE));
            } finally {
                delete(folder.toFile());
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs the example with the same options, and has the JVM write the archive at its end. */
    private static boolean isWritten(Path folder, ArchiveExample example, Path java, List<String> jvm)
            throws IOException {
        for (Map.Entry<String, String> file : example.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        List<String> dumping = new ArrayList<>(List.of("-XX:ArchiveClassesAtExit=archive"));
        dumping.addAll(example.arguments());
        Path archive = folder.resolve("archive");
        if (!isRun(folder, java, jvm, dumping) || !Files.exists(archive)) {
            return false;
        }
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("r--r--r--"));
        return true;
    }

    private static boolean isRun(Path folder, Path java, List<String> jvm, List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(java.resolve("bin").resolve("java").toString()));
        command.addAll(jvm);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void delete(File folder) {
        File[] files = folder.listFiles();
        for (File file : files == null ? new File[0] : files) {
            file.delete();
        }
        folder.delete();
    }
}
