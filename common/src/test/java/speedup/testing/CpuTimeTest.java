package speedup.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import speedup.timing.NanoClock;

/**
 * Work goes on until one reading is ahead of another that must not count it. Readings come in ticks and
 * late, and other load delays them further: all that makes these tests longer and not wrong.
 */
@Timeout(60)
class CpuTimeTest {

    private static final long WORK = Duration.ofMillis(60).toNanos();

    @Test
    void countsTheWorkOfAnotherThread() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Thread other = new Thread(() -> {
            while (!done.get()) {
                Thread.onSpinWait();
            }
        });
        NanoClock thisThread = NanoClock.threadCpu();
        long start = CpuTime.ofThisProcessAndItsChildren() - thisThread.nanos();
        other.start();
        try {
            awaitWork(() -> CpuTime.ofThisProcessAndItsChildren() - thisThread.nanos() - start);
        } finally {
            done.set(true);
            other.join();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void countsTheWorkOfAChild() throws IOException, InterruptedException {
        com.sun.management.OperatingSystemMXBean jvm =
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        Process child = new ProcessBuilder("sh", "-c", "ulimit -t 20; while :; do :; done").start();
        try {
            awaitWork(() -> CpuTime.ofThisProcessAndItsChildren() - jvm.getProcessCpuTime());
        } finally {
            child.destroyForcibly();
        }
    }

    private static void awaitWork(LongSupplier nanos) throws InterruptedException {
        while (nanos.getAsLong() < WORK) {
            Thread.sleep(10);
        }
    }
}
