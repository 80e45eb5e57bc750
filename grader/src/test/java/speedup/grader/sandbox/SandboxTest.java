package speedup.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program in a sandbox can and cannot do. Everything hostile in here is bounded, should a sandbox fail. */
class SandboxTest {

    private static final String ISOLATED = "speedup.grader.sandbox.TestRooms#isolated";
    private static final String LIMITED = "speedup.grader.sandbox.TestRooms#limited";
    private static final String LEVELS = "speedup.grader.sandbox.TestRooms#levels";
    private static final String ALL = "speedup.grader.sandbox.TestRooms#all";

    @ParameterizedTest
    @MethodSource(LEVELS)
    void reportsOutputAndExitCode(TestRooms.Room room) throws Exception {
        assertThat(room.run("echo out; echo err >&2; exit 3"))
                .isEqualTo(new TestRooms.Result(new Ending(Ending.Cause.EXITED, 3), "out\nerr\n"));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void reportsTheSignalThatEndedTheCommand(TestRooms.Room room) throws Exception {
        assertThat(room.run("kill -TERM $$").ending()).isEqualTo(new Ending(Ending.Cause.SIGNALLED, 15));
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void namesAProgramThatIsMissing(TestRooms.Room room) {
        assertThatThrownBy(() -> room.sandbox().start(TestRooms.command(List.of("no-such-program"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no program no-such-program in the sandbox");
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void namesAPathThatIsMissing(TestRooms.Room room) {
        SandboxedCommand command = new SandboxedCommand(
                List.of("true"), Map.of(), List.of(Path.of("/no/such/file")), List.of(), List.of(), TestRooms.LIMITS);

        assertThatThrownBy(() -> room.sandbox().start(command))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/no/such/file")
                .hasMessageContaining("does not exist");
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void setsACleanEnvironment(TestRooms.Room room) throws Exception {
        SandboxedCommand command = new SandboxedCommand(
                List.of("env"),
                Map.of("ASKED_FOR", "a b", "PATH", "/usr/bin"),
                List.of(),
                List.of(),
                List.of(),
                TestRooms.LIMITS);

        // The shells of the sandbox add where they are.
        assertThat(room.run(command).output().lines().map(line -> line.replaceAll("=.*", "")))
                .filteredOn(name -> !name.equals("PWD") && !name.equals("OLDPWD"))
                .containsExactlyInAnyOrder("ASKED_FOR", "PATH", "LANG", "HOME", "TMPDIR");
    }

    @ParameterizedTest
    @MethodSource(ISOLATED)
    void runsWithoutPrivileges(TestRooms.Room room) throws Exception {
        String status = room.run("grep -E '^(Cap|NoNewPrivs|Uid|Seccomp:)' /proc/self/status; unshare --user true")
                .output();

        assertThat(status)
                .containsPattern("CapEff:\\s+0+\n")
                .containsPattern("CapPrm:\\s+0+\n")
                .containsPattern("CapBnd:\\s+0+\n")
                .containsPattern("NoNewPrivs:\\s+1\n")
                .contains("unshare failed");
        if (HostUser.current().root()) {
            assertThat(status).doesNotContainPattern("Uid:.*\\b0\\b");
        }
    }

    @ParameterizedTest
    @MethodSource(ISOLATED)
    void reachesNoSocketOfTheHost(TestRooms.Room room, @TempDir Path folder) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocketChannel abstractServer = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            abstractServer.bind(UnixDomainSocketAddress.of(folder.resolve("hidden")));
            TestRooms.Result result = room.java(
                    "Dial.java",
                    """
                    import java.net.*;
                    class Dial {
                        public static void main(String[] a) throws Exception {
                            dial(() -> new Socket("127.0.0.1", Integer.parseInt(a[0])));
                            dial(() -> new Socket("192.0.2.1", 9));
                            dial(() -> java.nio.channels.SocketChannel.open(UnixDomainSocketAddress.of(a[1])));
                            System.out.println(NetworkInterface.networkInterfaces().filter(i -> {
                                try { return !i.isLoopback(); } catch (SocketException e) { return true; } }).count());
                        }
                        static void dial(java.util.concurrent.Callable<?> call) {
                            try { call.call(); System.out.println("reached"); }
                            catch (Exception e) { System.out.println("refused"); }
                        }
                    }
                    """,
                    List.of(
                            Integer.toString(server.getLocalPort()),
                            folder.resolve("hidden").toString()));

            assertThat(result.output()).isEqualTo("refused\nrefused\nrefused\n0\n");
        }
    }

    @ParameterizedTest
    @MethodSource(ISOLATED)
    void hasANetworkOfItsOwn(TestRooms.Room room) throws Exception {
        String host = Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString();

        // Abstract sockets and every other network address belong to this namespace.
        assertThat(room.run("readlink /proc/self/ns/net").output().strip())
                .startsWith("net:")
                .isNotEqualTo(host);
        assertThat(room.run("cat /proc/net/unix").output().lines()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(ISOLATED)
    void seesNothingOfTheHost(TestRooms.Room room, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("secret"), "x");
        Path project = Path.of("").toAbsolutePath();

        TestRooms.Result result = room.run("for f in /home /root /sys /var /run /boot " + project + " " + folder + " "
                + System.getProperty("user.home")
                + "; do [ -e \"$f\" ] && echo sees $f; done; ls /tmp; ls -d /proc/[0-9]* | wc -l");

        assertThat(result.output().strip()).matches("[1-9]");
    }

    @ParameterizedTest
    @MethodSource(ISOLATED)
    void writesNowhereButInItsTemporaryFolder(TestRooms.Room room) throws Exception {
        TestRooms.Result result = room.run(
                "for f in / /usr /etc /dev /dev/shm /proc /tmp; do (: >$f/new) 2>/dev/null && echo writes $f; done; pwd");

        assertThat(result.output()).isEqualTo("writes /tmp\n/tmp\n");
    }

    @ParameterizedTest
    @MethodSource(ISOLATED)
    void limitsTheTemporaryFolder(TestRooms.Room room) throws Exception {
        TestRooms.Result result = room.run(
                "for i in 1 2 3 4 5 6 7 8 9 10; do head -c 1000000 /dev/zero >/tmp/$i 2>/dev/null || break; done;"
                        + " cat /tmp/* | wc -c");

        assertThat(Long.parseLong(result.output().strip())).isBetween(1_000_000L, TestRooms.LIMITS.temporaryBytes());
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void limitsTheSizeOfAFile(TestRooms.Room room) throws Exception {
        TestRooms.Result result =
                room.run("(head -c 5000000 /dev/zero >big) 2>/dev/null && echo written; wc -c <big; ulimit -c");

        assertThat(result.output()).doesNotContain("written").endsWith("\n" + TestRooms.LIMITS.fileBytes() + "\n0\n");
    }

    @ParameterizedTest
    @MethodSource(ISOLATED)
    void writesWhatIsWritableAndOnlyReadsWhatIsReadable(TestRooms.Room room) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("/dev/shm"), "speedup test ");
        Path question = Files.writeString(folder.resolve("question"), "6 x 7\n");
        // Open to everyone, so that it is the sandbox and not their mode that protects them.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(question, PosixFilePermissions.fromString("rw-rw-rw-"));
        Path answer = Files.writeString(folder.resolve("answer"), "");
        try {
            SandboxedCommand command = new SandboxedCommand(
                    List.of(
                            "sh",
                            "-c",
                            "cat \"$1\"; echo 42 >\"$2\"; (echo no >\"$1\") 2>/dev/null || echo kept;"
                                    + " (: >\"${1%/*}/new\") 2>/dev/null || echo closed;"
                                    + " chmod 777 \"$1\" 2>/dev/null || echo owned",
                            "sh",
                            question.toString(),
                            answer.toString()),
                    Map.of(),
                    List.of(folder),
                    List.of(answer),
                    List.of(),
                    TestRooms.LIMITS);

            assertThat(room.run(command).output()).isEqualTo("6 x 7\nkept\nclosed\nowned\n");
            assertThat(answer).hasContent("42");
            assertThat(question).hasContent("6 x 7");
        } finally {
            new PrivateFolder(folder).delete();
        }
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void connectsToASocketInAReadableFolder(TestRooms.Room room, @TempDir Path parent) throws Exception {
        Path folder = TestRooms.shared(Files.createDirectory(parent.resolve("channel")));
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
            TestRooms.Result result = room.java("Call.java", """
                    import java.net.*;
                    import java.nio.channels.SocketChannel;
                    class Call {
                        public static void main(String[] a) throws Exception {
                            SocketChannel.open(UnixDomainSocketAddress.of(a[0]));
                            System.out.println("connected");
                        }
                    }
                    """, List.of(socket.toString()), folder);

            assertThat(result.output()).isEqualTo("connected\n");
        }
    }

    @ParameterizedTest
    @MethodSource(ISOLATED)
    void asksForReadableFilesWhenItsUserIsAnother(TestRooms.Room room, @TempDir Path folder) throws Exception {
        assumeTrue(HostUser.current().root(), "only root gives its sandboxes another user");
        Path file = Files.writeString(folder.resolve("private"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        SandboxedCommand command =
                new SandboxedCommand(List.of("true"), Map.of(), List.of(file), List.of(), List.of(), TestRooms.LIMITS);

        assertThatThrownBy(() -> room.sandbox().start(command)).hasMessageContaining("chmod o+r");
    }

    @ParameterizedTest
    @MethodSource(LIMITED)
    void containsManyProcesses(TestRooms.Room room) throws Exception {
        // 150 at most, should the limit of 60 not hold. The shell itself gives up when it cannot fork.
        String fork = "i=0; while [ $i -lt 150 ]; do sleep 5 & i=$((i+1)); echo $i; done";

        String output = room.run("(" + fork + ") 2>/dev/null").output();

        assertThat(output.lines().count()).isBetween(20L, (long) TestRooms.LIMITS.processes());
    }

    @ParameterizedTest
    @MethodSource(LIMITED)
    void limitsMemory(TestRooms.Room room) throws Exception {
        // tail keeps the last line, and this line has 400 MB; the limit is 192 MiB.
        TestRooms.Result result =
                room.run("head -c 400000000 /dev/zero | tail | wc -c | grep -x 400000000 && echo had it all");

        assertThat(result.output()).doesNotContain("had it all");
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void saysThatMemoryWasTheReason(TestRooms.Room room) throws Exception {
        assumeTrue(CgroupPlan.discover().memory().isPresent(), "no memory control group may be written to");

        assertThat(room.run("head -c 400000000 /dev/zero | exec tail; exit 137").ending())
                .isEqualTo(new Ending(Ending.Cause.MEMORY_LIMIT, 9));
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void drainsAFloodAndKeepsItsEnds(TestRooms.Room room) throws Exception {
        String output = room.run("echo first; head -c 20000000 /dev/zero | tr '\\0' x; echo; echo last")
                .output();

        assertThat(output).startsWith("first\nxxx").endsWith("xxx\nlast\n").hasSizeLessThan(40_000);
        assertThat(output).contains("bytes left out");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void killsWhenTheTimeIsUp(TestRooms.Room room) throws Exception {
        Limits limits = new Limits(192 << 20, 60, 1 << 20, 4 << 20, Duration.ofMillis(300));
        SandboxedCommand command = new SandboxedCommand(
                List.of("sh", "-c", "trap '' TERM; sleep 30; sleep 30"),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                limits);

        try (SandboxedProcess process = room.sandbox().start(command)) {
            assertThat(process.awaitExit(Duration.ofSeconds(20))).isTrue();
            assertThat(process.ending()).contains(new Ending(Ending.Cause.TIME_LIMIT, 9));
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void leavesNothingBehind(TestRooms.Room room) throws Exception {
        String mark = "3" + Math.abs(System.nanoTime() % 100_000);
        // A daemon by the book: its parent is gone, and so is its session where the room can hold it all the same.
        String detach = room.isolated() || room.sandbox().accounting() == Accounting.CGROUP_V2 ? "setsid " : "";
        try (SandboxedProcess process =
                room.sandbox().start(TestRooms.shell("(" + detach + "sleep " + mark + " & ) & wait; sleep 0.2"))) {
            assertThat(process.awaitExit(Duration.ofSeconds(20))).isTrue();
            assertThat(process.leftovers()).isEqualTo(1);
        }
        assertThat(TestRooms.commandLines()).noneMatch(line -> line.contains(mark));
        assertThat(TestRooms.groups()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void endsWithTheOneThatStartedIt(TestRooms.Room room) throws Exception {
        SandboxedProcess[] process = new SandboxedProcess[1];
        Thread starter = new Thread(() -> {
            try {
                process[0] = room.sandbox().start(TestRooms.shell("sleep 20"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        starter.start();
        starter.join();

        // The kernel takes the starting thread for the parent; the sandbox has to outlive it.
        assertThat(process[0].awaitExit(Duration.ofMillis(100))).isFalse();
        assertThat(process[0].ending()).isEmpty();
        assertThat(process[0].leftovers()).isZero();
        process[0].close();
        process[0].close();
        assertThat(process[0].isAlive()).isFalse();
        assertThat(process[0].processes()).isZero();
        assertThat(process[0].ending()).contains(new Ending(Ending.Cause.SIGNALLED, 9));
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void pinsToCpus(TestRooms.Room room) throws Exception {
        SandboxedCommand command = new SandboxedCommand(
                List.of("grep", "Cpus_allowed_list", "/proc/self/status"),
                Map.of(),
                List.of(),
                List.of(),
                List.of(TestRooms.anyCpu()),
                TestRooms.LIMITS);

        assertThat(room.run(command).output()).isEqualTo("Cpus_allowed_list:\t" + TestRooms.anyCpu() + "\n");
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void raisesThePriorityWhereItMay(TestRooms.Room room) throws Exception {
        assertThat(room.run("nice").output().strip()).isEqualTo(room.sandbox().prioritised() ? "-10" : "0");
    }

    @ParameterizedTest
    @EnumSource(SandboxLevel.class)
    void runsJava(SandboxLevel level) throws Exception {
        TestRooms.Room room = TestRooms.room(level, true);

        assertThat(room.java(
                                "Hello.java",
                                "class Hello { public static void main(String[] a) throws Exception {"
                                        + " java.security.Security.getProviders();"
                                        + " System.out.println(System.getProperty(\"user.home\")); } }",
                                List.of())
                        .output())
                .isEqualTo(level == SandboxLevel.NONE ? System.getProperty("user.home") + "\n" : "/tmp\n");
    }

    @Test
    void findsTheBestLevelButNeverNone() throws Exception {
        Sandbox best = Sandboxes.best();

        assertThat(best.level()).isNotEqualTo(SandboxLevel.NONE);
        assertThat(best.level().label()).isIn("bubblewrap", "namespaces");
        assertThat(best.accounting().label()).isIn("cgroup v2", "proc");
    }

    @Test
    void doesWithoutBubblewrapWhereItIsNotInstalled(@TempDir Path folder) throws Exception {
        assumeTrue(TestRooms.room(SandboxLevel.NAMESPACES, true).sandbox() != null);
        install(folder, "sh env setsid setpriv prlimit taskset nice unshare mount umount pivot_root chroot");

        assertThat(Sandboxes.best(folder.toString()).level()).isEqualTo(SandboxLevel.NAMESPACES);
    }

    @Test
    void saysWhatIsMissingAndTheWaysOut(@TempDir Path folder) throws Exception {
        install(folder, "sh env setsid setpriv prlimit taskset nice mount umount pivot_root chroot");

        assertThatThrownBy(() -> Sandboxes.best(folder.toString()))
                .isInstanceOf(SandboxUnavailable.class)
                .hasMessageContaining("level bubblewrap needs bwrap, which")
                .hasMessageContaining("level namespaces needs unshare, which")
                .hasMessageContaining("install bubblewrap")
                .hasMessageContaining("--sandbox none");
    }

    private static void install(Path folder, String tools) throws IOException {
        for (String tool : tools.split(" ", -1)) {
            Files.setPosixFilePermissions(
                    Files.createFile(folder.resolve(tool)), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void sharesTheHostsNetworkWithoutIsolation() throws Exception {
        TestRooms.Room none = TestRooms.room(SandboxLevel.NONE, true);
        assumeFalse(none.isolated());

        // The counterpart of hasANetworkOfItsOwn: without isolation the same question has the other answer.
        assertThat(none.run("readlink /proc/self/ns/net").output().strip())
                .isEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString());
    }
}
