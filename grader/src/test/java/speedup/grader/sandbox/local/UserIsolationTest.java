package speedup.grader.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.grader.sandbox.SandboxDirectory;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.TempFiles;
import speedup.grader.sandbox.kernel.Await;
import speedup.grader.sandbox.kernel.ProcFiles;
import speedup.grader.sandbox.kernel.ProcStat;

/** What a sandbox holds whose only wall is a user of its own. Everything hostile in here is bounded. */
@ExtendWith(RequiredSandbox.class)
class UserIsolationTest {

    private static final String USER = "speedup.grader.sandbox.local.UserIsolationTest#user";
    private static final String ALONE = "speedup.grader.sandbox.local.UserIsolationTest#withoutGroups";
    private static final long A_WHILE = TimeUnit.SECONDS.toNanos(30);

    private Path temporary = Path.of("");

    static Stream<SandboxVariants.Variant> user() {
        return Stream.of(
                SandboxVariants.variant(SandboxLevel.USER, true), SandboxVariants.variant(SandboxLevel.USER, false));
    }

    static Stream<SandboxVariants.Variant> withoutGroups() {
        return Stream.of(SandboxVariants.variant(SandboxLevel.USER, false));
    }

    @BeforeEach
    void makeTemporaryFolder() throws IOException {
        temporary = TempFiles.folder();
    }

    @AfterEach
    void removeTemporaryFolder() throws IOException {
        new SandboxDirectory(temporary).delete();
    }

    @ParameterizedTest
    @MethodSource(USER)
    void runsWithoutPrivilegesAsAUserOfItsOwn(SandboxVariants.Variant variant) throws Exception {
        String script = "grep -E '^(Cap|NoNewPrivs|Uid|Gid|Groups)' /proc/self/status";
        String first = variant.run(script).output();

        assertThat(first)
                .containsPattern("CapEff:\\s+0+\n")
                .containsPattern("CapPrm:\\s+0+\n")
                .containsPattern("CapBnd:\\s+0+\n")
                .containsPattern("NoNewPrivs:\\s+1\n")
                .containsPattern("Groups:\\s*\n")
                .doesNotContainPattern("[UG]id:.*\\b0\\b");
        assertThat(variant.run(script).output()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource(USER)
    void readsNothingThatTheGraderKeeps(SandboxVariants.Variant variant) throws Exception {
        Path seed = Files.writeString(temporary.resolve("seed"), "secret");
        Path alone = Files.writeString(TempFiles.file(), "secret");
        Path shared = Files.writeString(TempFiles.folderInMemory().resolve("question"), "secret");
        try {
            for (Path file : List.of(seed, alone, shared)) {
                assertThat(variant.run("cat " + file + "; ls -R " + file).output())
                        .doesNotContain("secret");
            }
        } finally {
            Files.delete(alone);
            new SandboxDirectory(shared.resolveSibling("")).delete();
        }
    }

    @ParameterizedTest
    @MethodSource(USER)
    void readsNothingThatIsShownToAnotherSandbox(SandboxVariants.Variant variant) throws Exception {
        Path classes = folderForAll(temporary.resolve("classes"), "class");
        Path exchange = folderForAll(temporary.resolve("exchange"), "answer");
        String wait = "while [ ! -s " + exchange.resolve("secret") + " ]; do sleep 0.01; done";

        try (SandboxedProcess other = variant.sandbox().start(command(wait, List.of(classes, exchange), List.of()))) {
            // The first sandbox runs, so that what it was given is open to it at this moment.
            assertThat(other.isAlive() || other.exitStatus().isPresent()).isTrue();
            String look = "cat " + classes + "/secret " + exchange + "/secret; ls " + temporary + "; true";
            assertThat(variant.run(look).output()).doesNotContain("secret-").contains("ermission denied");
            // What two are shown, both can read.
            assertThat(variant.run(command(look, List.of(classes), List.of())).output())
                    .contains("secret-class")
                    .doesNotContain("secret-answer");
        }
    }

    private static Path folderForAll(Path folder, String what) throws IOException {
        SandboxVariants.shared(Files.createDirectory(folder));
        Path file = Files.writeString(folder.resolve("secret"), "secret-" + what + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        return folder;
    }

    @ParameterizedTest
    @MethodSource(USER)
    void writesOnlyWhatItWasGiven(SandboxVariants.Variant variant) throws Exception {
        Path folder = folderForAll(temporary.resolve("exchange"), "question");
        Path answer = Files.writeString(folder.resolve("answer"), "");
        String script = "echo 42 >" + answer + "; for f in / /usr /etc /dev /proc " + temporary + " " + folder
                + " . /tmp; do (: >$f/new-$$) 2>/dev/null && echo writes $f; done";

        assertThat(variant.run(command(script, List.of(folder), List.of(answer)))
                        .output())
                .isEqualTo("writes .\nwrites /tmp\n");
        assertThat(answer).hasContent("42");
    }

    @ParameterizedTest
    @MethodSource(USER)
    void namesAFolderThatItsUserCannotEnter(SandboxVariants.Variant variant, @TempDir Path closed) throws Exception {
        Path file = Files.writeString(closed.resolve("library"), "x");

        assertThatThrownBy(() -> variant.run(command("true", List.of(file), List.of())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod o+x " + closed);
    }

    @ParameterizedTest
    @MethodSource(USER)
    void removesWhatItLeaves(SandboxVariants.Variant variant) throws Exception {
        String name = "/tmp/left-by-a-test-" + System.nanoTime();
        String script = "mkdir -p " + name + "/a/b; echo x >" + name + "/a/b/c; chmod 0 " + name + "/a/b " + name
                + "; ipcmk -M 4096 >/dev/null; ipcmk -S 1 >/dev/null; ipcmk -Q >/dev/null; id -u";

        String user = variant.run(script).output().strip();

        assertThat(user).matches("\\d+");
        assertThat(Path.of(name)).doesNotExist();
        for (String kind : List.of("shm", "sem", "msg")) {
            assertThat(Files.readString(Path.of("/proc/sysvipc", kind))).doesNotContain(user);
        }
    }

    @ParameterizedTest
    @MethodSource(USER)
    void endsProcessesThatGoOnAsOthers(SandboxVariants.Variant variant) throws Exception {
        // Each starts the next, in a session of its own, and ends, so that no list of processes is right for long.
        String script = "id -u; printf 'n=$1; [ $n -lt 3000 ] && setsid sh hop $((n + 1)) &' >hop; sh hop 0; sleep 0.3";

        long user = firstNumber(variant.run(script).output());

        assertThat(ProcFiles.processesOf(user)).noneMatch(ProcStat::alive);
    }

    @ParameterizedTest
    @MethodSource(USER)
    void endsProcessesThatKillAllOthersOfTheirUser(SandboxVariants.Variant variant) throws Exception {
        String script = "id -u; printf 'n=$1; kill -9 -1; [ $n -lt 3000 ] && setsid sh hop $((n + 1)) &' >hop;"
                + " setsid sh hop 0; sleep 5";

        long user = firstNumber(variant.run(script).output());

        assertThat(ProcFiles.processesOf(user)).noneMatch(ProcStat::alive);
    }

    @ParameterizedTest
    @MethodSource(ALONE)
    void stopsAndCountsWhatHasLeftItsSession(SandboxVariants.Variant variant) throws Exception {
        String script = "(setsid sh -c 'while :; do :; done' &); sleep 60";
        try (SandboxedProcess process = variant.sandbox().start(SandboxVariants.shell(script))) {
            long before = process.usage().cpuNanos();
            assertThat(Await.until(() -> process.usage().cpuNanos() - before > 100_000_000, A_WHILE))
                    .isTrue();

            process.freeze();

            long frozen = process.usage().cpuNanos();
            Thread.sleep(100);
            assertThat(process.usage().cpuNanos() - frozen).isLessThan(2_000_000);
        }
    }

    private static long firstNumber(String output) {
        return Long.parseLong(output.lines().findFirst().orElseThrow());
    }

    private static SandboxedCommand command(String script, List<Path> readable, List<Path> writable) {
        return new SandboxedCommand(
                List.of("sh", "-c", script), Map.of(), readable, writable, List.of(), SandboxVariants.LIMITS);
    }
}
