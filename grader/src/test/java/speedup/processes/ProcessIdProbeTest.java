package speedup.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProcessIdProbeTest {

    @Test
    void isInThisProcessWhateverTheTask() {
        assertThat(new ProcessIdProbe().applyAsLong(7))
                .isEqualTo(ProcessIdProbe.id())
                .isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    @Timeout(20)
    void workersAreTheChildrenThatAreAlive() throws Exception {
        Process child = new ProcessBuilder("cat").start();
        assertThat(ProcessIdProbe.workers()).contains(child.pid()).doesNotContain(ProcessIdProbe.id());

        child.destroy();
        child.waitFor();
        assertThat(ProcessIdProbe.workers()).doesNotContain(child.pid());
    }

    @Test
    void namesTheFirstPartThatWasNotDoneByAWorker() {
        assertThat(ProcessIdProbe.outside("row", 1, new double[] {11, 12, 13, 14}, new long[] {11, 12}))
                .hasValue("The row 3 was done in process 13, which is no worker that is kept: the child processes alive"
                        + " after the call are [11, 12]. Every row belongs in a worker process, and the workers stay"
                        + " alive until close");
    }

    @Test
    void saysNothingWhereWorkersDidAllParts() {
        assertThat(ProcessIdProbe.outside("row", 1, new double[] {12, 11, 12}, new long[] {11, 12}))
                .isEmpty();
        assertThat(ProcessIdProbe.outside("row", 1, new double[] {}, new long[] {}))
                .isEmpty();
    }

    /** What an answer says is untrusted. */
    @Test
    void takesNoNumberForAProcess() {
        assertThat(ProcessIdProbe.outside("row", 0, new double[] {Double.NaN}, new long[] {0}))
                .isPresent();
    }
}
