package speedup.grader.sandbox.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.JavaHome;
import speedup.grader.sandbox.Mount;
import speedup.grader.sandbox.SandboxLimits;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.kernel.ShellScript;
import speedup.grader.sandbox.process.BoundedOutput;

class CommandLineTest {

    private static final String OWN = """
            Limit                     Soft Limit           Hard Limit           Units
            Max file size             unlimited            unlimited            bytes
            Max data size             unlimited            unlimited            bytes
            Max processes             96365                40                   processes
            Max open files            1024                 2048                 files
            """;

    private static final SandboxLimits LIMITS = new SandboxLimits(1000, 50, 4096, 2000, 3000, Duration.ofSeconds(1));
    private static final SandboxedCommand COMMAND = new SandboxedCommand(
            List.of("java", "Main"), Map.of("B", "2", "A", "1 x"), List.of(), List.of(), List.of(0, 3), LIMITS);
    private static final List<Mount> MOUNTS = List.of(
            new Mount(Mount.Kind.READABLE, "/usr", "/usr"),
            new Mount(Mount.Kind.LINK, "usr/bin", "/bin"),
            new Mount(Mount.Kind.WRITABLE, "/dev/shm/answer", "/dev/shm/answer"));

    private static List<String> line(Isolation isolation, OptionalLong user, boolean memoryLimited) {
        CommandLine.Setup setup = new CommandLine.Setup(
                MOUNTS, Path.of("/stage"), user, List.of(), List.of("/group/cgroup.procs"), memoryLimited);
        List<String> line = new ArrayList<>(new CommandLine(isolation, new Rlimits(OWN)).of(COMMAND, setup));
        for (ShellScript script : ShellScript.values()) {
            line.replaceAll(word -> word.equals(script.command().get(2)) ? script.name() : word);
        }
        return line;
    }

    @Test
    void joinsItsGroupsBeforeAnythingElse() {
        assertThat(line(new NoIsolation(), OptionalLong.empty(), true))
                .startsWith("setsid", "setpriv", "--pdeathsig=KILL", "sh", "-c", "ENTER", "enter.sh")
                .containsSubsequence("enter.sh", "/group/cgroup.procs", "--", "taskset", "-c", "0,3")
                .endsWith("setpriv", "--no-new-privs", "env", "A=1 x", "B=2", "java", "Main");
    }

    @Test
    void setsRlimitsWhereNoControlGroupDoes() {
        List<String> without = line(new NamespaceIsolation(false), OptionalLong.empty(), false);

        // Never above what the grader has itself: the kernel would not set it.
        assertThat(without)
                .containsSequence(
                        "prlimit",
                        "--core=0",
                        "--rtprio=0",
                        "--fsize=2000",
                        "--nofile=2048",
                        "--nproc=40",
                        "--data=1000");
        assertThat(line(new NamespaceIsolation(false), OptionalLong.empty(), true))
                .doesNotContain("--data=1000");
        assertThat(line(new NoIsolation(), OptionalLong.empty(), true)).doesNotContain("--nproc=40");
    }

    @Test
    void namespacesMapAnOrdinaryUserToRoot() {
        assertThat(line(new NamespaceIsolation(false), OptionalLong.empty(), true))
                .contains("--map-root-user");
        assertThat(line(new NamespaceIsolation(true), OptionalLong.of(77), true))
                .doesNotContain("--map-root-user")
                .containsSubsequence("unshare", "--mount", "--pid", "--net", "--fork", "--kill-child")
                .containsSequence("NAMESPACES", "namespaces.sh", "/stage", "3000")
                .containsSequence("ro", "/usr", "/usr")
                .containsSequence("ln", "usr/bin", "/bin")
                .containsSequence("rw", "/dev/shm/answer", "/dev/shm/answer")
                .containsSequence("--bounding-set=-all", "--reuid=77", "--regid=77", "--clear-groups");
    }

    @Test
    void aUserOfItsOwnIsConfinedBeforeItsPrivilegesGo() {
        assertThat(line(new UserIsolation(), OptionalLong.of(77), true))
                .containsSubsequence("0,3", "prlimit", "--msgqueue=0", "perl", "-e", "CONFINE", "--", "ro", "/proc")
                .containsSequence("rw", "/tmp", "rw", "/stage")
                .containsSequence("ls", "/dev/shm", "ro", "/usr")
                .containsSequence("ro", "/usr", "ro", "/bin", "rw", "/dev/shm/answer", "--", "sh", "-c", "INIT")
                .containsSubsequence("INIT", "--nproc=40", "--reuid=77", "--regid=77", "--clear-groups", "java")
                .doesNotContain("unshare", "bwrap");
        assertThat(new UserIsolation().privileges(OptionalLong.of(77), List.of(5L, 6L)))
                .endsWith("--reuid=77", "--regid=77", "--groups=5,6");
    }

    @Test
    void bubblewrapNeedsNoRightsForAnOrdinaryUser() {
        assertThat(line(new BubblewrapIsolation(false), OptionalLong.empty(), true))
                .contains("--unshare-user", "--disable-userns")
                .doesNotContain("--cap-add", "chroot")
                .containsSequence("--perms", "0755", "--dir", "/dev/shm")
                .containsSequence("--bind", "/dev/shm/answer", "/dev/shm/answer");
    }

    @Test
    void bubblewrapAsRootEndsInAChroot() {
        assertThat(line(new BubblewrapIsolation(true), OptionalLong.of(77), true))
                .doesNotContain("--unshare-user")
                .containsSequence("--cap-drop", "ALL")
                .containsSequence("--ro-bind", "/usr", "/root/usr")
                .containsSequence("--symlink", "/root/usr", "/usr")
                .containsSubsequence("--remount-ro", "/root", "--", "chroot", "/root", "INIT", "--reuid=77");
    }

    @Test
    void rejectsLimitsThatAreNotPositive() {
        assertThatThrownBy(() -> new SandboxLimits(0, 1, 1, 1, 1, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A sandbox's limit memoryBytes must be positive, but is 0");
        assertThatThrownBy(() -> new SandboxLimits(1, 1, 1, 1, 1, Duration.ZERO))
                .hasMessageContaining("wallTime");
    }

    @Test
    void rejectsACommandWithoutAProgram() {
        assertThatThrownBy(() -> new SandboxedCommand(List.of(), Map.of(), List.of(), List.of(), List.of(), LIMITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name of a program");
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, false, EXITED, 0",
        "3, false, true, EXITED, 3",
        "128, false, false, EXITED, 128",
        "139, false, false, SIGNALLED, 11",
        "192, false, false, SIGNALLED, 64",
        "193, false, false, EXITED, 193",
        "137, false, false, SIGNALLED, 9",
        "137, false, true, MEMORY_LIMIT, 9",
        "137, true, true, TIME_LIMIT, 9",
    })
    void readsTheExitStatus(int value, boolean timeIsUp, boolean outOfMemory, ExitStatus.Cause cause, int code) {
        assertThat(ExitStatus.of(value, timeIsUp, outOfMemory)).isEqualTo(new ExitStatus(cause, code));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, 32_768, 32_769, 100_000})
    void keepsBothEndsOfAnOutput(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('a' + text.length() % 26));
        }
        BoundedOutput output =
                new BoundedOutput(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        output.run();

        String kept = output.text();
        if (length <= 2 * BoundedOutput.KEPT) {
            assertThat(kept).isEqualTo(text.toString());
        } else {
            assertThat(kept)
                    .startsWith(text.substring(0, BoundedOutput.KEPT))
                    .contains("[... " + (length - 2 * BoundedOutput.KEPT) + " bytes left out ...]")
                    .endsWith(text.substring(length - BoundedOutput.KEPT));
        }
    }

    @Test
    void showsWhatAJdkLinksTo(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectories(folder.resolve("jdk/lib")).getParent();
        Path outside = Files.writeString(folder.resolve("cacerts"), "x");
        Files.createSymbolicLink(home.resolve("lib/cacerts"), Path.of("../../cacerts"));
        Files.createSymbolicLink(home.resolve("inside"), Path.of("lib"));
        Files.createSymbolicLink(home.resolve("broken"), Path.of("nowhere"));
        Path link = Files.createSymbolicLink(folder.resolve("default"), home);

        assertThat(JavaHome.readable(link)).containsExactlyInAnyOrder(link, home.toRealPath(), outside.toRealPath());
    }
}
