package speedup.processes.spawn;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A thread for each output reads it to the end, while this one waits for the child or the clock. */
public class MyProcessRunner implements ProcessRunner {

    @Override
    public ProcessOutcome run(List<String> command, Duration timeout) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        try {
            process.getOutputStream().close();
            FutureTask<byte[]> out = reading(process.getInputStream());
            FutureTask<byte[]> err = reading(process.getErrorStream());
            boolean ended = process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (!ended) {
                kill(process);
            }
            OptionalInt exitCode = ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
            // Both streams end now: whoever could have written to them has ended.
            return new ProcessOutcome(exitCode, out.get(), err.get());
        } catch (ExecutionException e) {
            throw new IOException("Cannot read what " + command.get(0) + " writes", e.getCause());
        } finally {
            kill(process);
        }
    }

    private static FutureTask<byte[]> reading(InputStream stream) {
        FutureTask<byte[]> reading = new FutureTask<>(stream::readAllBytes);
        Thread thread = new Thread(reading);
        thread.setDaemon(true);
        thread.start();
        return reading;
    }

    /** Asks for the descendants first: when the child is dead, nobody knows any more whose they were. */
    private static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }
}
