package speedup.grader.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What a program of a scheduler printed, errors among the rest.
 *
 * @param code its exit code
 * @param lines what it printed
 */
record ToolRun(int code, List<String> lines) {

    /** More than that is no answer of a scheduler. */
    private static final int MOST_CHARACTERS = 1 << 24;

    /** For programs that wait for a scheduler that does not answer. */
    private static final long MOST_SECONDS = 600;

    ToolRun {
        lines = List.copyOf(lines);
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException if it cannot be started, or does not end
     * @throws InterruptedException if this thread is interrupted; the program is ended then
     */
    static ToolRun of(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            StringBuilder text = new StringBuilder();
            Thread reader = new Thread(() -> read(process.getInputStream(), text::append), "reader");
            reader.setDaemon(true);
            reader.start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(command.get(0) + " has not ended for " + MOST_SECONDS + " s");
            }
            reader.join();
            return new ToolRun(process.exitValue(), text.toString().lines().toList());
        } finally {
            process.destroy();
        }
    }

    private static void read(InputStream stream, Consumer<String> sink) {
        char[] buffer = new char[8192];
        int left = MOST_CHARACTERS;
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            int count = reader.read(buffer);
            while (count >= 0) {
                int taken = Math.min(left, count);
                sink.accept(new String(buffer, 0, taken));
                left -= taken;
                count = reader.read(buffer);
            }
        } catch (IOException e) {
            // The program has ended in the middle of it; what it printed so far is there.
            sink.accept("\n");
        }
    }
}
