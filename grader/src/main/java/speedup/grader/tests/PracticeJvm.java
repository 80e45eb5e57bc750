package speedup.grader.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM without a sandbox, for a user's own code on a system that has none. What it prints goes nowhere. */
public final class PracticeJvm {

    private PracticeJvm() {}

    /**
     * Runs a program in a folder, which is its temporary folder too, and ends it with all that it has started.
     *
     * @param command the whole command line
     * @return whether it ended by itself in time
     * @throws IOException if it cannot be started
     */
    public static boolean run(List<String> command, Path folder, Duration limit)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            // Those that it has started are no longer its own once it has ended.
            List<ProcessHandle> started = process.descendants().toList();
            process.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
        }
    }
}
