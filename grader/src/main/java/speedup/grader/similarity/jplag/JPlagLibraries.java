package speedup.grader.similarity.jplag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import speedup.grader.sandbox.SandboxDirectory;
import speedup.grader.text.FileProblem;
import speedup.grader.text.UntrustedText;

/**
 * JPlag and what it needs, fetched once with Maven into a folder of the project. It is asked for by its coordinates, and
 * Maven checks what comes by its checksums.
 */
public final class JPlagLibraries {

    public static final String VERSION = "6.0.0";

    /** The oldest Java that this version of JPlag is compiled for. */
    public static final int OLDEST_JAVA = 21;

    private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy-dependencies";

    /** Some 24 MB, over a slow line. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private static final int LONGEST_REASON = 300;

    private final Path state;
    private final String maven;

    /** @param state the folder that Speedup keeps things in */
    public JPlagLibraries(Path state) {
        this(state, "mvn");
    }

    JPlagLibraries(Path state, String maven) {
        this.state = state;
        this.maven = maven;
    }

    /** Where they are, or will be. */
    public Path folder() {
        return state.resolve("jplag-" + VERSION);
    }

    /** Whether they have been fetched. */
    public boolean areThere() {
        return Files.isRegularFile(folder().resolve("jplag-" + VERSION + ".jar"));
    }

    /**
     * Fetches them, if they are not there.
     *
     * @throws JPlagUnavailableException if they cannot be had
     */
    public void require() throws JPlagUnavailableException, InterruptedException {
        if (areThere()) {
            return;
        }
        try {
            Path draft = Files.createTempDirectory(Files.createDirectories(state), "jplag");
            try {
                fetch(draft);
                place(draft.resolve("lib"));
            } finally {
                new SandboxDirectory(draft).delete();
            }
        } catch (IOException e) {
            throw new JPlagUnavailableException(
                    "JPlag could not be kept in " + state + ": " + FileProblem.of(e) + ".", e);
        }
    }

    private void fetch(Path draft) throws IOException, JPlagUnavailableException, InterruptedException {
        Path pom = Files.writeString(draft.resolve("pom.xml"), pom());
        Path log = draft.resolve("log");
        Process process = start(pom, draft.resolve("lib"), log);
        try {
            boolean ended = process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended || process.exitValue() != 0 || !Files.isDirectory(draft.resolve("lib"))) {
                throw new JPlagUnavailableException("JPlag " + VERSION
                        + " could not be fetched. The first time, Maven needs a network, or has to have it already."
                        + " Without one, copy the folder " + folder() + " from a machine where this command has run."
                        + " Maven said: " + (ended ? reason(log) : "nothing for " + LIMIT.toMinutes() + " minutes"));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(Path pom, Path lib, Path log) throws JPlagUnavailableException {
        ProcessBuilder builder = new ProcessBuilder(
                        maven,
                        "--batch-mode",
                        "--quiet",
                        "--strict-checksums",
                        "--file",
                        pom.toString(),
                        "-DoutputDirectory=" + lib,
                        PLUGIN)
                .directory(pom.resolveSibling("").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new JPlagUnavailableException(
                    "JPlag is fetched with Maven, and there is no command " + maven + ". Install Maven, 3.8 or newer.",
                    e);
        }
    }

    private void place(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            for (Path jar : jars.toList()) {
                // The sandbox's user has to read them.
                Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
        Files.setPosixFilePermissions(lib, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(lib, folder(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!areThere()) {
                throw e;
            }
            // Another run was first.
        }
    }

    private static String reason(Path log) throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("[ERROR]"))
                .map(line ->
                        UntrustedText.line(line.substring("[ERROR]".length()).strip(), LONGEST_REASON))
                .findFirst()
                .orElse("nothing");
    }

    private static String pom() throws IOException {
        return resource("pom.xml").replace("@VERSION@", VERSION);
    }

    /** A file that stands beside this class. */
    static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(JPlagLibraries.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The jars, by name. */
    List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(jar -> jar.toAbsolutePath().normalize())
                    .sorted()
                    .toList();
        }
    }
}
