package speedup.grader.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import speedup.grader.app.MachineService.PriorityHold;

/** The real-time class for this process: given to all its threads, and taken back. */
class OwnRealTimeTest {

    private static final int POLICY_AFTER_NAME = 38;

    @Test
    void putsTheProcessIntoTheClassAndBack() throws IOException {
        assumeThat(Path.of("/proc/thread-self/stat")).exists();
        String before = policy();
        try (PriorityHold priority = new LocalMachine().takePriority()) {
            assumeThat(priority.isHeld()).as("this user may").isTrue();
            assertThat(policy()).isEqualTo("2");
        }
        assertThat(policy()).isEqualTo(before).isEqualTo("0");
    }

    /** Field 41 of the kernel's line about a thread; the name in field 2 may hold blanks. */
    private static String policy() throws IOException {
        String line = Files.readString(Path.of("/proc/thread-self/stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[POLICY_AFTER_NAME];
    }
}
