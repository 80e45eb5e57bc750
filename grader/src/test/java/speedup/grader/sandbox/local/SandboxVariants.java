package speedup.grader.sandbox.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.JavaHome;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxDirectory;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxLimits;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.cgroup.CgroupLayout;
import speedup.grader.sandbox.kernel.Ownership;

/** The sandboxes that this machine has, each with and without control groups, for tests to run programs in. */
final class SandboxVariants {

    static final SandboxLimits LIMITS =
            new SandboxLimits(192 << 20, 60, 4096, 1 << 20, 4 << 20, Duration.ofSeconds(60));

    private static final Map<String, Sandbox> KNOWN = new ConcurrentHashMap<>();

    private SandboxVariants() {}

    /** How a program ended, and all it printed. */
    record Result(ExitStatus exitStatus, String output) {}

    /** A sandbox of a level; without control groups, limits and accounting do with what every Linux has. */
    record Variant(SandboxLevel level, boolean groups) {

        @Override
        public String toString() {
            return level.label() + (groups ? "" : " without control groups");
        }

        boolean isolated() {
            return level != SandboxLevel.NONE;
        }

        /**
         * Aborts the test if this machine has no such sandbox. To be called by the test itself: an aborted assertion
         * or thread would be a failure. {@link RequiredSandbox} calls it for a variant that is a parameter.
         */
        void assumeAvailable() {
            try {
                find();
            } catch (SandboxUnavailableException e) {
                assumeTrue(false, e.getMessage());
            }
        }

        /** For a variant that is known to be available. */
        Sandbox sandbox() {
            try {
                return find();
            } catch (SandboxUnavailableException e) {
                throw new IllegalStateException("Not asked for with assumeAvailable()", e);
            }
        }

        private Sandbox find() throws SandboxUnavailableException {
            Sandbox known = KNOWN.get(toString());
            if (known == null) {
                known = groups ? Sandboxes.of(level) : Sandboxes.of(level, CgroupLayout.NOTHING);
                KNOWN.put(toString(), known);
            }
            return known;
        }

        Result run(String script) throws Exception {
            return run(shell(script));
        }

        Result run(SandboxedCommand command) throws Exception {
            SandboxedProcess process = sandbox().start(command);
            try (process) {
                process.awaitExit(Duration.ofSeconds(60));
            }
            // All that it printed has been read when the processes that it left behind have ended.
            return new Result(process.exitStatus().orElseThrow(), process.output());
        }

        /** Runs a program of one source file. */
        Result java(String file, String source, List<String> arguments, Path... readable) throws Exception {
            Path home = Path.of(System.getProperty("java.home"));
            Path folder = shared(Files.createTempDirectory("speedup-test-"));
            try {
                Path program = Files.writeString(folder.resolve(file), source);
                List<String> line =
                        new ArrayList<>(List.of(home.resolve("bin/java").toString(), "-Xmx64m"));
                line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", program.toString()));
                line.addAll(arguments);
                List<Path> paths = new ArrayList<>(JavaHome.readable(home));
                paths.add(folder);
                paths.addAll(List.of(readable));
                SandboxLimits limits =
                        new SandboxLimits(512 << 20, 200, 4096, 1 << 20, 4 << 20, Duration.ofSeconds(60));
                return run(new SandboxedCommand(line, Map.of(), paths, List.of(), List.of(), limits));
            } finally {
                new SandboxDirectory(folder).delete();
            }
        }
    }

    static Variant variant(SandboxLevel level, boolean groups) {
        return new Variant(level, groups);
    }

    static Stream<Variant> levels() {
        return all().filter(Variant::groups);
    }

    /** Those that see a file system, processes and a network of their own. */
    static Stream<Variant> separated() {
        return levels().filter(variant -> variant.isolated() && variant.level() != SandboxLevel.USER);
    }

    static Stream<Variant> limited() {
        return all().filter(Variant::isolated);
    }

    static Stream<Variant> all() {
        return Stream.of(SandboxLevel.values())
                .flatMap(level -> Stream.of(variant(level, true), variant(level, false)));
    }

    static SandboxedCommand command(List<String> command) {
        return new SandboxedCommand(command, Map.of(), List.of(), List.of(), List.of(), LIMITS);
    }

    static SandboxedCommand shell(String script) {
        return command(List.of("sh", "-c", script));
    }

    /** Opens a folder to the sandbox's user. */
    static Path shared(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static List<String> commandLines() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .toList();
    }

    /** The control groups that this process has made and not removed. */
    static List<String> groups() throws IOException {
        CgroupLayout layout = CgroupLayout.discover();
        return Stream.of(layout.unified(), layout.memory(), layout.processes(), layout.cpus())
                .flatMap(Optional::stream)
                .flatMap(folder -> Stream.of(folder.toFile().list()))
                .filter(name -> name.startsWith(Ownership.CURRENT.prefix()))
                .toList();
    }

    /** A CPU that this process may run on: the first of the list of those. */
    static int anyCpu() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D*(\\d+).*", "$1")))
                .findFirst()
                .orElseThrow();
    }
}
