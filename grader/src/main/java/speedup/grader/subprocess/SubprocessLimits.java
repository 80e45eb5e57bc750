package speedup.grader.subprocess;

import java.time.Duration;
import speedup.grader.sandbox.SandboxLimits;

/**
 * What a subprocess may take.
 *
 * @param heapBytes the heap of its JVM
 * @param resultBytes the size of its result, and of any other file that it writes
 * @param cpuTime the CPU time of all its threads together
 * @param wallTime after this time it is the machine that stands still
 */
public record SubprocessLimits(long heapBytes, int resultBytes, Duration cpuTime, Duration wallTime) {

    /** What a JVM takes beside its heap: classes, compiled code, the stacks of its threads. */
    private static final long BESIDE_THE_HEAP = 320L << 20;

    private static final int THREADS = 256;
    private static final int OPEN_FILES = 512;
    private static final long TEMPORARY_BYTES = 1 << 20;

    /** The sandbox's own limit of time is there for the case that nobody waits any more. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** One that is ended while it waits is replaced. */
    private static final Duration LONGEST_KEPT = Duration.ofHours(1);

    /** For a process that ends with its result. */
    SandboxLimits ofSandbox() {
        return ofSandbox(wallTime.plus(GRACE));
    }

    /** For a process that waits for more requests. */
    SandboxLimits ofKeptSandbox() {
        return ofSandbox(wallTime.plus(LONGEST_KEPT));
    }

    private SandboxLimits ofSandbox(Duration wall) {
        return new SandboxLimits(heapBytes + BESIDE_THE_HEAP, THREADS, OPEN_FILES, resultBytes, TEMPORARY_BYTES, wall);
    }
}
