package speedup.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** CPU time only passes for who uses it, so that other load may make these tests longer and not wrong. */
@Timeout(120)
class CpuTimeTest {

    private static final long WORK = Duration.ofMillis(60).toNanos();

    /** The process's time may be counted in ticks of 10 ms, and be read a little late. */
    private static final long GRAIN = Duration.ofMillis(20).toNanos();

    @Test
    void workOfThisThreadIsWorkOfTheProcess() {
        long process = CpuTime.ofThisProcessAndItsChildren();
        spin();

        assertThat(CpuTime.ofThisProcessAndItsChildren() - process).isGreaterThanOrEqualTo(WORK - GRAIN);
    }

    @Test
    void workOfAnotherThreadIsNotThatOfThisOne() throws InterruptedException {
        long process = CpuTime.ofThisProcessAndItsChildren();
        long here = CpuTime.ofThisThread();
        Thread other = new Thread(CpuTimeTest::spin);
        other.start();
        other.join();

        assertThat(CpuTime.ofThisProcessAndItsChildren() - process).isGreaterThanOrEqualTo(WORK - GRAIN);
        assertThat(CpuTime.ofThisThread() - here).isLessThan(WORK);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void workOfAChildCounts() throws IOException, InterruptedException {
        com.sun.management.OperatingSystemMXBean jvm =
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        Process child = new ProcessBuilder("sh", "-c", "ulimit -t 20; while :; do :; done").start();
        try {
            // Without the child's share the two never differ by more than a moment.
            while (CpuTime.ofThisProcessAndItsChildren() - jvm.getProcessCpuTime() < WORK) {
                Thread.sleep(10);
            }
            assertThat(child.isAlive()).isTrue();
        } finally {
            child.destroyForcibly();
        }
    }

    private static void spin() {
        long start = CpuTime.ofThisThread();
        while (CpuTime.ofThisThread() - start < WORK) {
            Thread.onSpinWait();
        }
    }
}
