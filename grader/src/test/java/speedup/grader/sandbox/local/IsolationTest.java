package speedup.grader.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.grader.sandbox.SandboxDirectory;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.kernel.HostUser;

/** What a program in a sandbox can see, reach and change. Everything hostile in here is bounded, should one fail. */
@ExtendWith(RequiredSandbox.class)
class IsolationTest {

    private static final String SEPARATED = "speedup.grader.sandbox.local.SandboxVariants#separated";
    private static final String LEVELS = "speedup.grader.sandbox.local.SandboxVariants#levels";

    @ParameterizedTest
    @MethodSource(SEPARATED)
    void runsWithoutPrivileges(SandboxVariants.Variant variant) throws Exception {
        String status = variant.run("grep -E '^(Cap|NoNewPrivs|Uid|Seccomp:)' /proc/self/status; unshare --user true")
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
    @MethodSource(SEPARATED)
    void reachesNoSocketOfTheHost(SandboxVariants.Variant variant, @TempDir Path folder) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocketChannel abstractServer = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            abstractServer.bind(UnixDomainSocketAddress.of(folder.resolve("hidden")));
            SandboxVariants.Result result = variant.java(
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
    @MethodSource(SEPARATED)
    void hasANetworkOfItsOwn(SandboxVariants.Variant variant) throws Exception {
        String host = Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString();

        // Abstract sockets and every other network address belong to this namespace.
        assertThat(variant.run("readlink /proc/self/ns/net").output().strip())
                .startsWith("net:")
                .isNotEqualTo(host);
        assertThat(variant.run("cat /proc/net/unix").output().lines()).hasSize(1);
    }

    @Test
    void sharesTheHostsNetworkWithoutIsolation() throws Exception {
        SandboxVariants.Variant none = SandboxVariants.variant(SandboxLevel.NONE, true);

        // The counterpart of hasANetworkOfItsOwn: without isolation the same question has the other answer.
        assertThat(none.run("readlink /proc/self/ns/net").output().strip())
                .isEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString());
    }

    @ParameterizedTest
    @MethodSource(SEPARATED)
    void seesNothingOfTheHost(SandboxVariants.Variant variant, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("secret"), "x");
        Path project = Path.of("").toAbsolutePath();

        SandboxVariants.Result result =
                variant.run("for f in /home /root /sys /var /run /boot " + project + " " + folder + " "
                        + System.getProperty("user.home")
                        + "; do [ -e \"$f\" ] && echo sees $f; done; ls /tmp; ls -d /proc/[0-9]* | wc -l");

        assertThat(result.output().strip()).matches("[1-9]");
    }

    @ParameterizedTest
    @MethodSource(SEPARATED)
    void writesNowhereButInItsTemporaryFolder(SandboxVariants.Variant variant) throws Exception {
        SandboxVariants.Result result = variant.run(
                "for f in / /usr /etc /dev /dev/shm /proc /tmp; do (: >$f/new) 2>/dev/null && echo writes $f; done; pwd");

        assertThat(result.output()).isEqualTo("writes /tmp\n/tmp\n");
    }

    @ParameterizedTest
    @MethodSource(SEPARATED)
    void writesWhatIsWritableAndOnlyReadsWhatIsReadable(SandboxVariants.Variant variant) throws Exception {
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
                    SandboxVariants.LIMITS);

            assertThat(variant.run(command).output()).isEqualTo("6 x 7\nkept\nclosed\nowned\n");
            assertThat(answer).hasContent("42");
            assertThat(question).hasContent("6 x 7");
        } finally {
            new SandboxDirectory(folder).delete();
        }
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void connectsToASocketInAReadableFolder(SandboxVariants.Variant variant, @TempDir Path parent) throws Exception {
        Path folder = SandboxVariants.shared(
                Files.createDirectory(SandboxVariants.shared(parent).resolve("channel")));
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
            SandboxVariants.Result result = variant.java("Call.java", """
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
}
