package speedup.grader.subprocess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import speedup.grader.sandbox.JavaHome;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.sandbox.local.Sandboxes;

/** Starters of subprocesses for tests. */
public final class TestSubprocesses {

    private TestSubprocesses() {}

    /** In the strongest sandbox that this machine has, and be it none. */
    public static SubprocessStarter best() {
        return in(Stream.of(SandboxLevel.BUBBLEWRAP, SandboxLevel.NAMESPACES, SandboxLevel.NONE)
                .flatMap(TestSubprocesses::sandbox)
                .findFirst()
                .orElseThrow());
    }

    private static Stream<Sandbox> sandbox(SandboxLevel level) {
        try {
            return Stream.of(Sandboxes.of(level));
        } catch (SandboxUnavailableException e) {
            return Stream.empty();
        }
    }

    private static SubprocessStarter in(Sandbox sandbox) {
        Path java = Path.of(System.getProperty("java.home"));
        Path archives = Path.of(System.getProperty("speedup.home"), ".speedup")
                .toAbsolutePath()
                .normalize();
        try {
            return new SubprocessStarter(sandbox, java, JavaHome.readable(java), archives);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
