package speedup.processes.spawn;

import java.io.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;

/** Reads each output on a thread of its own. */
public class MyProcessRunner implements ProcessRunner {

    @Override
    public ProcessOutcome run(List<String> command, Duration timeout) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();

        Reader out = new Reader(process.getInputStream());
        Reader err = new Reader(process.getErrorStream());
        boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        out.join();
        err.join();
        return new ProcessOutcome(ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty(), out.bytes(), err.bytes());
    }

    /** Reads on a thread of its own. */
    static class Reader extends Thread {

        private final InputStream in;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Reader(InputStream in) {
            this.in = in;
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            try {
                in.transferTo(bytes);
            } catch (IOException e) {
                // The stream was closed.
            }
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
