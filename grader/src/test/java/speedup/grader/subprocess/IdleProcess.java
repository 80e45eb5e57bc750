package speedup.grader.subprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Looks for work that goes on in this process. */
public final class IdleProcess {

    private IdleProcess() {}

    /**
     * Fails if Java threads compute in a second in which they have nothing to do. The threads of the compiler and the
     * collector are none: in a process that has just run tests they work on.
     */
    public static void assertNothingGoesOn() throws InterruptedException {
        Map<String, Long> before = cpuTimes();
        TimeUnit.SECONDS.sleep(1);
        Map<String, Long> used = cpuTimes();
        used.replaceAll((thread, nanos) -> nanos - before.getOrDefault(thread, 0L));
        used.values().removeIf(nanos -> nanos == 0);

        long sum = used.values().stream().mapToLong(Long::longValue).sum();
        assertThat(sum)
                .as("CPU time in a second in which there is nothing to do, in ns, of the threads %s", used)
                .isLessThan(TimeUnit.MILLISECONDS.toNanos(200));
    }

    private static Map<String, Long> cpuTimes() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Long> times = new TreeMap<>();
        for (ThreadInfo thread : threads.dumpAllThreads(false, false)) {
            long nanos = threads.getThreadCpuTime(thread.getThreadId());
            times.put(thread.getThreadName() + " " + thread.getThreadId(), Math.max(0, nanos));
        }
        return times;
    }
}
