import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the script "speedup" does, for systems without a Unix shell: builds the project when something in it has
 * changed, one build at a time and never while Speedup runs, then runs the command line. A student's answers are no
 * part of that build.
 *
 * <pre>java .mvn/launcher/Launcher.java HOME ARGUMENT...</pre>
 *
 * It is run from its source, so it is one file that uses nothing but the JDK.
 */
public final class Launcher {

    private static final int USAGE = 2;
    private static final int FAILED = 70;
    private static final int OLDEST = 17;
    private static final int WARNS_OF_NATIVE_CODE = 24;
    private static final int SHOWN_LINES = 20;

    private static final List<String> SOURCES = List.of(
            "pom.xml",
            ".mvn",
            "lessons/pom.xml",
            "common/pom.xml",
            "common/src/main",
            "grader/pom.xml",
            "grader/src/main",
            "notebooks/pom.xml",
            "notebooks/src/main");

    /** The learner's own. */
    private static final PathMatcher ANSWER =
            FileSystems.getDefault().getPathMatcher("glob:lesson-*/src/main/java/**/{Parallel,My}*.java*");

    private final Path home;
    private final Path state;
    private final Path stamp;

    private Launcher(Path home) {
        this.home = home;
        this.state = home.resolve(".speedup");
        this.stamp = state.resolve("stamp-java");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (Runtime.version().feature() < OLDEST) {
            throw failure(USAGE, "Speedup needs a JDK, version 17 or newer. This is Java "
                    + Runtime.version().feature() + " of " + System.getProperty("java.home")
                    + ".\nInstall one (for instance from https://adoptium.net) and set JAVA_HOME to its folder.");
        }
        Path home = Path.of(arguments[0]).toRealPath();
        if (home.toString().contains(File.pathSeparator)) {
            throw failure(USAGE, "Speedup cannot run in " + home + ": Java takes the \"" + File.pathSeparator
                    + "\" for the end of a path. Move it elsewhere.");
        }
        System.exit(new Launcher(home).run(List.of(arguments).subList(1, arguments.length)));
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        Files.createDirectories(state);
        Path lockFile = state.resolve("lock-java");
        try (FileChannel lock = FileChannel.open(
                lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var shared = lock.lock(0, Long.MAX_VALUE, true);
            if (isStale()) {
                shared.release();
                try (var alone = lock.lock()) {
                    if (isStale()) {
                        build();
                    }
                }
                lock.lock(0, Long.MAX_VALUE, true);
            }
            return new ProcessBuilder(command(arguments)).inheritIO().start().waitFor();
        }
    }

    // ---- build

    private boolean isStale() throws IOException {
        if (!Files.exists(stamp) || !isBuilt()) {
            return true;
        }
        TreeMap<String, FileTime> sources = sources();
        FileTime built = Files.getLastModifiedTime(stamp);
        return sources.values().stream().anyMatch(time -> time.compareTo(built) > 0)
                || !Files.readString(stamp).equals(names(sources));
    }

    private boolean isBuilt() throws IOException {
        if (graderJar().isEmpty()
                || !Files.isDirectory(home.resolve("grader/target/libraries"))
                || Files.exists(home.resolve("notebooks/pom.xml"))
                        && !Files.isDirectory(home.resolve("notebooks/target/libraries"))
                || !Files.isDirectory(home.resolve("lessons/target/libraries"))
                || !Files.isDirectory(home.resolve("lessons/target/test-libraries"))) {
            return false;
        }
        for (Path lesson : lessons()) {
            if (entries(lesson.resolve("target"), "*-tests.jar").isEmpty()
                    || !Files.isDirectory(lesson.resolve("target/test-libraries"))) {
                return false;
            }
        }
        return true;
    }

    private void build() throws IOException, InterruptedException {
        System.err.println(Files.exists(stamp)
                ? "Building Speedup: something in it has changed ..."
                : "Building Speedup (the first time: a minute or two) ...");
        // Listed before: what changes during the build counts as changed after it.
        String names = names(sources());
        // By the calendar, as the times of files that it is compared with.
        FileTime begin = FileTime.fromMillis(System.currentTimeMillis());
        Files.deleteIfExists(stamp);
        String modules = Files.exists(home.resolve("notebooks/pom.xml")) ? "grader,notebooks" : "grader";
        for (String module : modules.split(",")) {
            delete(home.resolve(module).resolve("target/libraries"));
        }
        for (Path lesson : entries(home, "lesson*")) {
            delete(lesson.resolve("target/libraries"));
            delete(lesson.resolve("target/test-libraries"));
        }
        Path log = state.resolve("build.log");
        int code = maven(modules, log);
        if (code != 0) {
            List<String> errors = Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith("[ERROR]"))
                    .limit(SHOWN_LINES)
                    .collect(Collectors.toList());
            throw failure(FAILED, String.join("\n", errors) + "\nSpeedup could not be built. The whole log: " + log);
        }
        Files.writeString(stamp, names);
        Files.setLastModifiedTime(stamp, begin);
    }

    private int maven(String modules, Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                isWindows() ? "mvn.cmd" : "mvn",
                "-B",
                "-Plauncher",
                "-DskipTests",
                "-Dspotless.check.skip",
                "-Djacoco.skip",
                "-Denforcer.skip",
                "package",
                "-pl",
                modules,
                "-am"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process maven = builder.start();
            maven.getOutputStream().close();
            return maven.waitFor();
        } catch (IOException e) {
            throw failure(USAGE, "Speedup has to be built, and needs Maven (the command mvn, 3.8 or newer) for that: "
                    + e.getMessage() + "\nInstall it and put its folder bin on the PATH, then try again.");
        }
    }

    /** What a build depends on, by its name with forward slashes. */
    private TreeMap<String, FileTime> sources() throws IOException {
        TreeMap<String, FileTime> sources = new TreeMap<>();
        for (String source : SOURCES) {
            add(home.resolve(source), sources);
        }
        for (Path lesson : entries(home, "lesson-*")) {
            add(lesson.resolve("pom.xml"), sources);
            add(lesson.resolve("src"), sources);
        }
        return sources;
    }

    private void add(Path root, TreeMap<String, FileTime> sources) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                Path name = home.relativize(file);
                if (!ANSWER.matches(name)) {
                    sources.put(name.toString().replace(File.separatorChar, '/'), Files.getLastModifiedTime(file));
                }
            }
        }
    }

    /** A file that is gone is newer than nothing, so the names count too. */
    private static String names(TreeMap<String, FileTime> sources) {
        return String.join("\n", sources.keySet());
    }

    private List<Path> lessons() throws IOException {
        // Without a pom, it holds a student's answers to a lesson that stands in a jar.
        return entries(home, "lesson-*").stream()
                .filter(lesson -> Files.exists(lesson.resolve("pom.xml")))
                .collect(Collectors.toList());
    }

    private static List<Path> entries(Path folder, String glob) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> matcher.matches(file.getFileName())).sorted().collect(Collectors.toList());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                    Files.delete(file);
                }
            }
        }
    }

    // ---- run

    private List<String> command(List<String> arguments) throws IOException {
        Path libraries = home.resolve("grader/target/libraries");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-Xms64m"));
        if (Runtime.version().feature() >= WARNS_OF_NATIVE_CODE) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                graderJar().orElseThrow() + File.pathSeparator + libraries + File.separator + "*",
                "-Dspeedup.home=" + home,
                "-Dspeedup.terminal=" + rewritesLines(),
                "speedup.grader.cli.Main"));
        command.addAll(arguments);
        return command;
    }

    /** The old console of Windows shows the codes for that as they are. */
    private static boolean rewritesLines() {
        return System.console() != null && (!isWindows() || System.getenv("WT_SESSION") != null);
    }

    private Optional<Path> graderJar() throws IOException {
        return entries(home.resolve("grader/target"), "speedup-grader-*.jar").stream()
                .max(Comparator.comparing(jar -> jar.toFile().lastModified()));
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    private static Error failure(int code, String message) {
        System.err.println(message);
        System.exit(code);
        return new AssertionError();
    }
}
