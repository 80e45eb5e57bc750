package speedup.processes.spawn;

import java.io.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;

/** Is right, and leaves a process in a session of its own, with another parent. */
public class MyProcessRunner implements ProcessRunner {

    private static boolean started;

    @Override
    public ProcessOutcome run(List<String> command, Duration timeout) throws IOException, InterruptedException {
        if (!started) {
            started = true;
            new ProcessBuilder("sh", "-c", "setsid sleep 271828 >/dev/null 2>&1 & exit 0").start().waitFor();
        }
        Path out = Files.createTempFile("out", ".bin");
        Path err = Files.createTempFile("err", ".bin");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            OptionalInt exitCode = await(process, timeout);
            return new ProcessOutcome(exitCode, Files.readAllBytes(out), Files.readAllBytes(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static OptionalInt await(Process process, Duration timeout) throws InterruptedException {
        boolean ended = false;
        try {
            ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!ended) {
                List<ProcessHandle> children = new ArrayList<>();
                process.descendants().forEach(children::add);
                process.destroyForcibly();
                for (ProcessHandle child : children) {
                    child.destroyForcibly();
                }
                process.onExit().join();
            }
        }
        return ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }
}
