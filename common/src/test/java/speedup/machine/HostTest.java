package speedup.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTest {

    @TempDir
    Path root;

    @Test
    void hasTheNameThatTheKernelSays() {
        FakeHost machine = new FakeHost(root);
        assertThat(machine.host().name()).isEmpty();

        machine.file("/proc/sys/kernel/hostname", "node7");
        assertThat(machine.host().name()).isEqualTo("node7");
    }
}
