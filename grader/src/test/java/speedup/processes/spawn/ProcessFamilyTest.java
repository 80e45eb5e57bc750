package speedup.processes.spawn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProcessFamilyTest {

    /** Looks all the time: in some of the tries the process ends while its state is being read. */
    @RepeatedTest(50)
    @Timeout(20)
    void aProcessThatEndsWhileItIsLookedAtIsNotAlive() throws Exception {
        Process process = new ProcessBuilder("sleep", "0.003").start();
        while (ProcessFamily.isAlive(process.pid())) {
            Thread.onSpinWait();
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aProcessThatRunsIsAlive() throws Exception {
        assertThat(ProcessFamily.isAlive(ProcessHandle.current().pid())).isTrue();
    }
}
