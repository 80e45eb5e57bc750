package speedup.grader.subprocess;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import speedup.grader.sandbox.JavaHome;
import speedup.grader.sandbox.SandboxLimits;
import speedup.jvm.JavaCommand;
import speedup.rules.VerdictRules;

/**
 * The limits under which both processes of a session run: the same for baseline and answer.
 *
 * @param java the home of the JDK that runs them, the one that runs the grader
 * @param javaFiles everything that has to be visible for it to run
 * @param cpus the CPUs they may use; empty for all that the grader has
 * @param heapBytes the heap of the answering JVM
 * @param limits what the process tree may take in all
 * @param timePerCall how long a call may take before it counts as endless
 */
public record ExecutionLimits(
        Path java,
        List<Path> javaFiles,
        List<Integer> cpus,
        long heapBytes,
        SandboxLimits limits,
        Duration timePerCall) {

    /** From this version on, Java warns of native libraries that were not announced. */
    private static final int WARNS_OF_NATIVE_CODE = 24;

    public ExecutionLimits {
        javaFiles = List.copyOf(javaFiles);
        cpus = List.copyOf(cpus);
    }

    /** The command that starts a JVM under these limits, up to the options that its purpose asks for. */
    public JavaCommand javaCommand() {
        JavaCommand command = JavaCommand.of(java).heap(heapBytes).options("-Xshare:auto");
        return Runtime.version().feature() >= WARNS_OF_NATIVE_CODE
                ? command.options("--enable-native-access=ALL-UNNAMED")
                : command;
    }

    /** How many processors there are to use. */
    public int processors() {
        return cpus.isEmpty() ? Runtime.getRuntime().availableProcessors() : cpus.size();
    }

    /**
     * The usual limits: those of {@link VerdictRules}, with enough for a worker process on each core beside the answer.
     *
     * @param cpus the CPUs to use; empty for all that the grader has
     * @param cores how many cores there are to use
     * @throws IOException if the JDK that runs this cannot be read
     */
    public static ExecutionLimits usual(List<Integer> cpus, int cores) throws IOException {
        Path java = Path.of(System.getProperty("java.home"));
        SandboxLimits limits = new SandboxLimits(
                VerdictRules.ANSWER_MEMORY_BYTES + cores * VerdictRules.ANSWER_MEMORY_BYTES_PER_CORE,
                VerdictRules.ANSWER_THREADS + cores * VerdictRules.ANSWER_THREADS_PER_CORE,
                VerdictRules.ANSWER_OPEN_FILES,
                VerdictRules.ANSWER_FILE_BYTES,
                VerdictRules.ANSWER_TEMPORARY_BYTES,
                VerdictRules.ANSWER_WALL_TIME);
        return new ExecutionLimits(
                java, JavaHome.readable(java), cpus, VerdictRules.ANSWER_HEAP_BYTES, limits, VerdictRules.CALL_TIME);
    }
}
