package speedup.grader.subprocess;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Looks for work that goes on in this process. */
public final class IdleProcess {

    private static final int TRIES = 10;
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private IdleProcess() {}

    /** Fails if a thread of this JVM keeps computing. The compiler and collector may too, but not in every second. */
    public static void assertNothingGoesOn() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int tries = 0; tries < TRIES && least >= MOST_NANOS; tries++) {
            least = Math.min(least, cpuTimeInOneSecond());
        }
        assertThat(least)
                .as("least CPU time of this process in a second in which it has nothing to do")
                .isLessThan(MOST_NANOS);
    }

    private static long cpuTimeInOneSecond() throws InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = system.getProcessCpuTime();
        TimeUnit.SECONDS.sleep(1);
        return system.getProcessCpuTime() - before;
    }
}
