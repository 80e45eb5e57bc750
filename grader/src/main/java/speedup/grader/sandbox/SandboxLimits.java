package speedup.grader.sandbox;

import java.time.Duration;

/**
 * What a sandboxed command may take.
 *
 * @param memoryBytes memory of all its processes, its temporary folder included; without a memory control group the
 *     writable private memory of each single process, touched or not (a JVM takes its initial heap at once: give it
 *     {@code -Xmx}, and the limit some 200 MiB more)
 * @param processes processes and threads that may exist at one time; at {@link SandboxLevel#NONE} only held with a
 *     pids control group
 * @param openFiles files that each process may have open
 * @param fileBytes size of any file it writes
 * @param temporaryBytes size of its temporary folder; not held at {@link SandboxLevel#USER} and
 *     {@link SandboxLevel#NONE}
 * @param wallTime time after which it is killed, from when it runs in its sandbox, frozen or not
 */
public record SandboxLimits(
        long memoryBytes, int processes, int openFiles, long fileBytes, long temporaryBytes, Duration wallTime) {

    /** Checks that every limit is positive. */
    public SandboxLimits {
        positive("memoryBytes", memoryBytes);
        positive("processes", processes);
        positive("openFiles", openFiles);
        positive("fileBytes", fileBytes);
        positive("temporaryBytes", temporaryBytes);
        positive("wallTime", wallTime.toMillis());
    }

    private static void positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("A sandbox's limit " + name + " must be positive, but is " + value);
        }
    }
}
