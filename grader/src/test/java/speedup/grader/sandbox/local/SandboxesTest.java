package speedup.grader.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxUnavailableException;

/** Which sandbox is taken, and what is said where there is none. */
class SandboxesTest {

    @Test
    void findsTheBestLevelButNeverNone() throws Exception {
        Sandbox best = Sandboxes.best();

        assertThat(best.level()).isNotEqualTo(SandboxLevel.NONE);
        assertThat(best.level().label()).isIn("bubblewrap", "namespaces");
        assertThat(best.accounting().label()).isIn("cgroup v2", "proc");
    }

    @Test
    void fallsBackToNamespacesWithoutBubblewrap(@TempDir Path folder) throws Exception {
        SandboxVariants.variant(SandboxLevel.NAMESPACES, true).assumeAvailable();
        install(folder, "sh env setsid setpriv prlimit taskset nice renice unshare mount umount pivot_root chroot");

        assertThat(Sandboxes.best(folder.toString()).level()).isEqualTo(SandboxLevel.NAMESPACES);
    }

    @Test
    void saysWhatIsMissingAndTheWaysOut(@TempDir Path folder) throws Exception {
        install(folder, "sh env setsid setpriv prlimit taskset nice renice mount umount pivot_root chroot");

        assertThatThrownBy(() -> Sandboxes.best(folder.toString()))
                .isInstanceOf(SandboxUnavailableException.class)
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
}
