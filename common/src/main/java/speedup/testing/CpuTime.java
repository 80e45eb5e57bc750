package speedup.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** CPU times of this JVM, in nanoseconds. */
final class CpuTime {

    private CpuTime() {}

    /** All threads, compiler and collector included, and all descendants that are alive, these in steps of 10 ms. */
    static long ofThisProcessAndItsChildren() {
        long children = ProcessHandle.current()
                .descendants()
                .mapToLong(child ->
                        child.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
        return processCpuTime() + children;
    }

    /**
     * The same where nothing may be missing.
     *
     * @throws NoProofException if this system does not tell the CPU time of processes
     */
    static long ofAllProcesses() {
        if (ProcessHandle.current().info().totalCpuDuration().isEmpty()) {
            throw new NoProofException("This system does not tell the CPU time of other processes, in which the"
                    + " serial version works, so no speedup can be told here.");
        }
        return ofThisProcessAndItsChildren();
    }

    private static long processCpuTime() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
