package speedup.grader.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.grader.sandbox.Accounting;
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.kernel.Await;
import speedup.grader.sandbox.kernel.HostUser;
import speedup.grader.sandbox.kernel.Priority;

/** How a program in a sandbox is started, seen and ended. */
@ExtendWith(RequiredSandbox.class)
class SandboxTest {

    private static final String SEPARATED = "speedup.grader.sandbox.local.SandboxVariants#separated";
    private static final String LEVELS = "speedup.grader.sandbox.local.SandboxVariants#levels";
    private static final String ALL = "speedup.grader.sandbox.local.SandboxVariants#all";

    @ParameterizedTest
    @MethodSource(LEVELS)
    void reportsOutputAndExitCode(SandboxVariants.Variant variant) throws Exception {
        assertThat(variant.run("echo out; echo err >&2; exit 3"))
                .isEqualTo(new SandboxVariants.Result(new ExitStatus(ExitStatus.Cause.EXITED, 3), "out\nerr\n"));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void reportsTheSignalThatEndedTheCommand(SandboxVariants.Variant variant) throws Exception {
        assertThat(variant.run("kill -TERM $$").exitStatus()).isEqualTo(new ExitStatus(ExitStatus.Cause.SIGNALLED, 15));
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void namesAProgramThatIsMissing(SandboxVariants.Variant variant) {
        assertThatThrownBy(() -> variant.sandbox().start(SandboxVariants.command(List.of("no-such-program"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no program no-such-program in the sandbox");
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void namesAPathThatIsMissing(SandboxVariants.Variant variant) {
        SandboxedCommand command = new SandboxedCommand(
                List.of("true"),
                Map.of(),
                List.of(Path.of("/no/such/file")),
                List.of(),
                List.of(),
                SandboxVariants.LIMITS);

        assertThatThrownBy(() -> variant.sandbox().start(command))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/no/such/file")
                .hasMessageContaining("does not exist");
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void setsACleanEnvironment(SandboxVariants.Variant variant) throws Exception {
        SandboxedCommand command = new SandboxedCommand(
                List.of("env"),
                Map.of("ASKED_FOR", "a b", "PATH", "/usr/bin"),
                List.of(),
                List.of(),
                List.of(),
                SandboxVariants.LIMITS);

        // The shells of the sandbox add where they are.
        assertThat(variant.run(command).output().lines().map(line -> line.replaceAll("=.*", "")))
                .filteredOn(name -> !name.equals("PWD") && !name.equals("OLDPWD"))
                .containsExactlyInAnyOrder("ASKED_FOR", "PATH", "LANG", "HOME", "TMPDIR");
    }

    @ParameterizedTest
    @MethodSource(SEPARATED)
    void asksForReadableFilesWhenItsUserIsAnother(SandboxVariants.Variant variant, @TempDir Path folder)
            throws Exception {
        assumeTrue(HostUser.current().root(), "only root gives its sandboxes another user");
        Path file = Files.writeString(folder.resolve("private"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        SandboxedCommand command = new SandboxedCommand(
                List.of("true"), Map.of(), List.of(file), List.of(), List.of(), SandboxVariants.LIMITS);

        assertThatThrownBy(() -> variant.sandbox().start(command)).hasMessageContaining("chmod o+r");
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void keepsBothEndsOfALargeOutput(SandboxVariants.Variant variant) throws Exception {
        String output = variant.run("echo first; head -c 20000000 /dev/zero | tr '\\0' x; echo; echo last")
                .output();

        assertThat(output).startsWith("first\nxxx").endsWith("xxx\nlast\n").hasSizeLessThan(40_000);
        assertThat(output).contains("bytes left out");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void leavesNothingBehind(SandboxVariants.Variant variant) throws Exception {
        String mark = "3" + Math.abs(System.nanoTime() % 100_000);
        // A daemon: its parent is gone, and so is its session where the sandbox can contain it all the same.
        String detach = variant.isolated() || variant.sandbox().accounting() == Accounting.CGROUP_V2 ? "setsid " : "";
        try (SandboxedProcess process = variant.sandbox()
                .start(SandboxVariants.shell("(" + detach + "sleep " + mark + " & ) & wait; sleep 0.2"))) {
            assertThat(process.awaitExit(Duration.ofSeconds(20))).isTrue();
            assertThat(process.leftovers()).isEqualTo(1);
        }
        assertThat(SandboxVariants.commandLines()).noneMatch(line -> line.contains(mark));
        assertThat(SandboxVariants.groups()).isEmpty();
    }

    /** It may be killed before its first process is in its group, and has to be killed again then. */
    @ParameterizedTest
    @MethodSource(ALL)
    void leavesNothingOfAStartThatIsInterrupted(SandboxVariants.Variant variant) throws Exception {
        String mark = "4" + Math.abs(System.nanoTime() % 100_000);
        for (int i = 0; i < 3; i++) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> variant.sandbox().start(SandboxVariants.shell("sleep " + mark)))
                    .isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(SandboxVariants.commandLines()).noneMatch(line -> line.contains(mark));
        assertThat(SandboxVariants.groups()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void outlivesTheThreadThatStartedIt(SandboxVariants.Variant variant) throws Exception {
        SandboxedProcess[] process = new SandboxedProcess[1];
        Thread starter = new Thread(() -> {
            try {
                process[0] = variant.sandbox().start(SandboxVariants.shell("sleep 20"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        starter.start();
        starter.join();

        // The kernel takes the starting thread for the parent; the sandbox has to outlive it.
        assertThat(process[0].awaitExit(Duration.ofMillis(100))).isFalse();
        assertThat(process[0].exitStatus()).isEmpty();
        assertThat(process[0].leftovers()).isZero();
        process[0].close();
        process[0].close();
        assertThat(process[0].isAlive()).isFalse();
        assertThat(process[0].exitStatus()).contains(new ExitStatus(ExitStatus.Cause.SIGNALLED, 9));
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void pinsToCpus(SandboxVariants.Variant variant) throws Exception {
        assertThat(onOneCpu(variant, "grep Cpus_allowed_list /proc/self/status"))
                .isEqualTo("Cpus_allowed_list:\t" + SandboxVariants.anyCpu() + "\n");
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void holdsItsProcessesOnTheirCpus(SandboxVariants.Variant variant) throws Exception {
        assumeTrue(variant.sandbox().holdsCpus(), "no set of CPUs may be made here");
        String widened = "taskset -pc 0-1023 $$ >/dev/null 2>&1; grep Cpus_allowed_list /proc/self/status";

        assertThat(onOneCpu(variant, widened)).isEqualTo("Cpus_allowed_list:\t" + SandboxVariants.anyCpu() + "\n");
    }

    private static String onOneCpu(SandboxVariants.Variant variant, String script) throws Exception {
        SandboxedCommand command = new SandboxedCommand(
                List.of("sh", "-c", script),
                Map.of(),
                List.of(),
                List.of(),
                List.of(SandboxVariants.anyCpu()),
                SandboxVariants.LIMITS);
        return variant.run(command).output();
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void raisesThePriorityOfAllProcesses(SandboxVariants.Variant variant) throws Exception {
        assumeTrue(variant.sandbox().priority() == Priority.RAISED, "another priority is given here");
        // Where the kernel has no sessions with priorities, the last line is the second one once more.
        String script = "sleep 60 & echo ready; until [ $(nice) = -15 ]; do sleep 0.01; done; nice;"
                + " cut -d ' ' -f 19 /proc/$!/stat;"
                + " if [ -e /proc/$$/autogroup ]; then cut -d ' ' -f 3 /proc/$$/autogroup; else nice; fi; kill $!";
        try (SandboxedProcess process = variant.sandbox().start(SandboxVariants.shell(script))) {
            assertThat(Await.until(() -> process.output().equals("ready\n"), TimeUnit.SECONDS.toNanos(30)))
                    .isTrue();

            process.prioritise();

            assertThat(process.awaitExit(Duration.ofSeconds(30))).isTrue();
            assertThat(process.output()).isEqualTo("ready\n-15\n-15\n-15\n");
        }
    }

    /** What is in a real-time class keeps other programs waiting, so it needs the machine for itself. */
    @Tag("timed")
    @ParameterizedTest
    @MethodSource(ALL)
    void givesARealTimeClassToAllAndTakesItAgain(SandboxVariants.Variant variant) throws Exception {
        assumeTrue(variant.sandbox().priority() == Priority.REAL_TIME, "this user may not use a real-time class");
        // Where nothing isolates it, it could raise itself, and would keep that.
        String raise = variant.isolated() ? "chrt --rr --pid 2 $$ 2>/dev/null && echo raised itself;" : "";
        String policies = "chrt -p $$; chrt -p $child; sh -c 'chrt -p $$'";
        String script =
                "sleep 60 & child=$!; polls=0; more() { polls=$((polls + 1)); [ $polls -lt 500 ]; }; echo ready;"
                        + " until chrt -p $$ | grep -q RR; do sleep 0.05; more || exit 1; done; " + policies
                        + "; " + raise
                        + " while chrt -p $$ | grep -q RR; do sleep 0.05; more || exit 1; done; " + policies
                        + "; " + raise + " kill $child";
        try (SandboxedProcess process = variant.sandbox().start(SandboxVariants.shell(script))) {
            awaitLines(process, 1);

            process.freeze();
            assertThat(process.prioritise()).isTrue();
            process.thaw();
            awaitLines(process, 7);
            process.freeze();
            process.stopPrioritising();
            process.thaw();

            assertThat(process.awaitExit(Duration.ofSeconds(30))).isTrue();
            assertThat(process.output()
                            .lines()
                            .filter(line -> line.contains("policy"))
                            .map(line -> line.replaceAll(".*: ", "")))
                    .containsExactly("SCHED_RR", "SCHED_RR", "SCHED_RR", "SCHED_OTHER", "SCHED_OTHER", "SCHED_OTHER");
            assertThat(process.output()).doesNotContain("raised itself");
        }
    }

    private static void awaitLines(SandboxedProcess process, int count) {
        assertThat(Await.until(() -> process.output().lines().count() >= count, TimeUnit.SECONDS.toNanos(30)))
                .as(process.output())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void runsJava(SandboxVariants.Variant variant) throws Exception {
        assertThat(variant.java(
                                "Hello.java",
                                "class Hello { public static void main(String[] a) throws Exception {"
                                        + " java.security.Security.getProviders();"
                                        + " System.out.println(System.getProperty(\"user.home\")); } }",
                                List.of())
                        .output())
                .matches(home(variant.level()) + "\n");
    }

    /**
     * A regular expression. A user of its own stands in no list of users where the file system is the machine's; then
     * some versions of Java ask the environment.
     */
    private static String home(SandboxLevel level) {
        return switch (level) {
            case BUBBLEWRAP, NAMESPACES -> "/tmp";
            case USER -> "(\\?|/.*/stage)";
            case NONE -> Pattern.quote(System.getProperty("user.home"));
        };
    }
}
