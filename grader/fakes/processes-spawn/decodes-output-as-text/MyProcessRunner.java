package speedup.processes.spawn;

import java.io.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;

/** Decodes the output as lines of text. */
public class MyProcessRunner implements ProcessRunner {

    @Override
    public ProcessOutcome run(List<String> command, Duration timeout) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();

        StringBuilder[] texts = {new StringBuilder(), new StringBuilder()};
        Thread[] readers = {
            new Thread(() -> read(process.getInputStream(), texts[0])), new Thread(() -> read(process.getErrorStream(), texts[1]))
        };
        for (Thread reader : readers) {
            reader.start();
        }
        boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return new ProcessOutcome(
                ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty(),
                texts[0].toString().getBytes(),
                texts[1].toString().getBytes());
    }

    private static void read(InputStream in, StringBuilder text) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                text.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
