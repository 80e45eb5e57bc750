package speedup.grader.compile;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The classes of the Java compiler in a file that a JVM maps into its memory instead of loading them one by one (class
 * data sharing). It holds classes of the JDK only, and those of the project and the answer are loaded as without it, so
 * it makes a compilation faster and changes nothing else. It is made once for a JDK, in the folder {@code .speedup} of
 * the project.
 *
 * <p>A JVM ignores an archive that another JDK has made, and one whose checksum is wrong. Where none can be made there
 * is none, and compiling takes longer.
 */
final class CompilerArchive {

    /** Many times what it takes on a machine that does other things too. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** The archive gets the classes that compiling this has loaded. */
    private static final String EXAMPLE = """
            import java.util.List;
            import java.util.stream.IntStream;

            class Example {
                record Part(int from, int to) {}

                interface Work {
                    double of(Part part);
                }

                static double sum(List<? extends Number> numbers, Work work) {
                    double[] sums = IntStream.range(0, 3)
                            .mapToDouble(i -> work.of(new Part(i, i + 1)))
                            .toArray();
                    for (Number number : numbers) {
                        sums[0] += number.doubleValue();
                    }
                    synchronized (work) {
                        return ("sum " + sums[0]).isEmpty() ? 0 : sums[0];
                    }
                }
            }
            """;

    private static final Map<Path, Boolean> READY = new ConcurrentHashMap<>();

    private CompilerArchive() {}

    /**
     * The options of a JVM that is to use the archive; none if there is none and none can be made.
     *
     * @param home the project's folder
     * @param java the command {@code java} of the JDK that compiles
     * @param jvm the other options of that JVM
     */
    static List<String> options(Path home, Path java, List<String> jvm) {
        Path archive = home.resolve(".speedup").resolve("compiler-" + jdk(java) + ".jsa");
        return READY.computeIfAbsent(archive, file -> Files.exists(file) || isMade(file, java, jvm))
                ? List.of("-XX:SharedArchiveFile=" + archive, "-XX:+VerifySharedSpaces")
                : List.of();
    }

    private static String jdk(Path java) {
        return Integer.toHexString(
                Objects.hash(java, System.getProperty("java.vm.vendor"), System.getProperty("java.vm.version")));
    }

    private static boolean isMade(Path archive, Path java, List<String> jvm) {
        try {
            Path state = Files.createDirectories(archive.resolveSibling(""));
            Path folder = Files.createTempDirectory(state, "archive");
            try {
                return dump(folder, java, jvm)
                        && Files.exists(Files.move(folder.resolve("archive"), archive, StandardCopyOption.ATOMIC_MOVE));
            } finally {
                delete(folder.toFile());
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Compiles the example with the same options, and has the JVM write the archive at its end. */
    private static boolean dump(Path folder, Path java, List<String> jvm) throws IOException {
        Files.writeString(folder.resolve("Example.java"), EXAMPLE, StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(jvm);
        command.addAll(List.of(
                "-XX:ArchiveClassesAtExit=archive",
                "--module",
                "jdk.compiler/com.sun.tools.javac.Main",
                "-proc:none",
                "Example.java"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    && process.exitValue() == 0
                    && Files.exists(folder.resolve("archive"));
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
