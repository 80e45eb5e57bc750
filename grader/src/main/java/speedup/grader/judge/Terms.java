package speedup.grader.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import speedup.grader.sandbox.JavaHome;
import speedup.grader.sandbox.Limits;

/**
 * The terms on which both processes of a session run: the same for baseline and answer.
 *
 * @param java the home of the JDK that runs them
 * @param javaFiles everything that has to be visible for it to run
 * @param cpus the CPUs they may use; empty for all that the grader has
 * @param heapBytes the heap of the answering JVM
 * @param limits what the process tree may take in all
 * @param timePerCall how long a call may take before it counts as endless
 */
public record Terms(
        Path java, List<Path> javaFiles, List<Integer> cpus, long heapBytes, Limits limits, Duration timePerCall) {

    private static final long MIB = 1 << 20;

    public Terms {
        javaFiles = List.copyOf(javaFiles);
        cpus = List.copyOf(cpus);
    }

    /**
     * The usual terms: a heap of 512 MiB in 3 GiB of memory, which leaves room for worker processes; 600
     * threads; 5 seconds for a call that takes a tenth of a second when it is right; five minutes in all.
     *
     * @throws IOException if the JDK that runs this cannot be read
     */
    public static Terms usual(List<Integer> cpus) throws IOException {
        Path java = Path.of(System.getProperty("java.home"));
        return new Terms(
                java,
                JavaHome.readable(java),
                cpus,
                512 * MIB,
                new Limits(3072 * MIB, 600, 256 * MIB, 256 * MIB, Duration.ofMinutes(5)),
                Duration.ofSeconds(5));
    }
}
