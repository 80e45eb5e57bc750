package speedup.grader.sandbox.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.sandbox.TempFiles;
import speedup.grader.sandbox.cgroup.ControlGroup;

class OwnershipTest {

    private static final String BOOT = "c8c7ceee-877f-41b3-bc7e-db6c280cc688";
    private static final String OTHER_BOOT = "11111111-877f-41b3-bc7e-db6c280cc688";

    @TempDir
    Path folder;

    @Test
    void namesSayBootNamespaceProcessAndStart() throws Exception {
        assertThat(ownership(BOOT, 4026531836L, 70, 1_500).prefix()).isEqualTo("speedup-c8c7ceee-4026531836-70-1500-");
    }

    @Test
    void whatARunningProcessOwnsIsNotAbandoned() throws Exception {
        Ownership observer = ownership(BOOT, 1, 70, 1_500);
        process(70, 'S', 1_500);
        process(71, 'S', 1_600);

        assertThat(observer.isAbandoned(made(observer.prefix()))).isFalse();
        assertThat(observer.isAbandoned(made(observer.prefix(71, 1_600)))).isFalse();
    }

    @Test
    void whatAnEndedProcessOwnsIsAbandoned() throws Exception {
        Ownership observer = ownership(BOOT, 1, 70, 1_500);
        process(71, 'S', 1_600);
        process(72, 'Z', 1_700);

        assertThat(observer.isAbandoned(made(observer.prefix(69, 900)))).isTrue();
        assertThat(observer.isAbandoned(made(observer.prefix(71, 900))))
                .as("the id was given again")
                .isTrue();
        assertThat(observer.isAbandoned(made(observer.prefix(72, 1_700))))
                .as("killed, and not collected by its parent")
                .isTrue();
    }

    @Test
    void nothingIsAbandonedOfAnotherNamespaceOrAnotherBoot() throws Exception {
        Ownership observer = ownership(BOOT, 1, 70, 1_500);

        assertThat(observer.isAbandoned(made("speedup-c8c7ceee-2-69-900-1"))).isFalse();
        assertThat(observer.isAbandoned(made("speedup-11111111-1-69-900-1"))).isFalse();
        assertThat(observer.isAbandoned(made("speedup-c8c7ceee-1-69-900-1"))).isTrue();
        assertThat(ownership(OTHER_BOOT, 1, 70, 1_500).isAbandoned(made(observer.prefix(69, 900))))
                .isFalse();
    }

    @Test
    void nothingIsAbandonedWhereTheNamespaceIsNotKnown() throws Exception {
        Ownership without = new Ownership(folder.resolve("missing"), 70);
        ownership(BOOT, 1, 70, 1_500);
        Ownership inAnothersProc = new Ownership(folder, 7);

        for (Ownership observer : List.of(without, inAnothersProc)) {
            assertThat(observer.isAbandoned(made(observer.prefix(69, 900)))).isFalse();
            assertThat(observer.isAbandoned(made("speedup-c8c7ceee-1-69-900-1")))
                    .isFalse();
        }
    }

    @Test
    void whatHasNoSuchNameIsNotAbandoned() throws Exception {
        Ownership observer = ownership(BOOT, 1, 70, 1_500);

        for (String name : List.of(
                "speedup-notes",
                "speedup-c8c7ceee-1-69-900",
                "my-speedup-c8c7ceee-1-69-900-1",
                "speedup-c8c7ceee-1-1234567890123456789-900-1")) {
            assertThat(observer.isAbandoned(made(name))).as(name).isFalse();
        }
    }

    @Test
    void readsTheKernelsOwnFiles() {
        assertThat(Ownership.CURRENT.prefix())
                .matches("speedup-[0-9a-f]{8}-[1-9]\\d+-"
                        + ProcessHandle.current().pid() + "-[1-9]\\d*-");
    }

    /** As in two containers that share a folder for temporary files and a tree of control groups. */
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void gradersInTwoNamespacesLeaveEachOthersThingsAlone() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Path groups = Files.createDirectory(folder.resolve("groups"));
        Grader.makeIn(files, groups);
        Process other = inAnotherNamespace(files, groups);
        try (BufferedReader output = other.inputReader(StandardCharsets.UTF_8)) {
            String reply = output.readLine();
            assumeTrue("cleared".equals(reply), "no process-id namespace can be made here: " + reply);

            assertThat(names(files)).as("after the other has looked").hasSize(2);
            assertThat(names(groups)).as("after the other has looked").hasSize(2);

            Grader.clear(files, groups);

            assertThat(names(files)).hasSize(2);
            assertThat(names(groups)).hasSize(2);
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    private static Process inAnotherNamespace(Path files, Path groups) throws IOException {
        List<String> command = new ArrayList<>(List.of("unshare"));
        if (!Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            command.add("--map-root-user");
        }
        command.addAll(List.of(
                "--pid",
                "--fork",
                "--kill-child",
                "--mount-proc",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Grader.class.getName(),
                files.toString(),
                groups.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Makes a temporary folder and a group, removes what it takes to be abandoned, and stays until it is killed. */
    static final class Grader {

        private Grader() {}

        public static void main(String... arguments) throws Exception {
            Path files = Path.of(arguments[0]);
            Path groups = Path.of(arguments[1]);
            makeIn(files, groups);
            clear(files, groups);
            System.out.println("cleared");
            System.in.read();
        }

        private static void makeIn(Path files, Path groups) throws IOException {
            TempFiles.folderIn(files);
            // Not closed: it is there as long as its grader.
            ControlGroup.create(groups);
        }

        private static void clear(Path files, Path groups) throws IOException {
            TempFiles.removeAbandoned(files);
            ControlGroup.removeAbandoned(groups);
        }
    }

    private static List<String> names(Path parent) {
        try (Stream<Path> paths = Files.list(parent)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + parent, e);
        }
    }

    private Path made(String name) {
        return folder.resolve(name);
    }

    /** In a simulated {@code /proc}, with this process in it. */
    private Ownership ownership(String boot, long namespace, long pid, long startTime) throws IOException {
        process(pid, 'S', startTime);
        Path random = Files.createDirectories(folder.resolve("sys/kernel/random"));
        Files.writeString(random.resolve("boot_id"), boot + "\n");
        Files.deleteIfExists(folder.resolve("self"));
        Files.createSymbolicLink(folder.resolve("self"), Path.of(Long.toString(pid)));
        Path ns = Files.createDirectories(folder.resolve(Long.toString(pid)).resolve("ns"));
        Files.deleteIfExists(ns.resolve("pid"));
        Files.createSymbolicLink(ns.resolve("pid"), Path.of("pid:[" + namespace + "]"));
        return new Ownership(folder, pid);
    }

    private void process(long pid, char state, long startTime) throws IOException {
        Path process = Files.createDirectories(folder.resolve(Long.toString(pid)));
        Files.writeString(
                process.resolve("stat"),
                pid + " (java) " + state + " 1 1 1 0 -1 4194304 1 2 3 4 100 20 7 3 20 0 1 0 " + startTime + " 1 2 3\n");
    }
}
