package speedup.processes.spawn;

import java.io.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;

/** Reads stdout to its end, then stderr. */
public class MyProcessRunner implements ProcessRunner {

    @Override
    public ProcessOutcome run(List<String> command, Duration timeout) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();

        byte[] out = process.getInputStream().readAllBytes();
        byte[] err = process.getErrorStream().readAllBytes();
        if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            return new ProcessOutcome(OptionalInt.of(process.exitValue()), out, err);
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return new ProcessOutcome(OptionalInt.empty(), out, err);
    }
}
