package speedup.grader.sandbox.kernel;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a program of the host's that does its work in milliseconds. */
final class Tool {

    private static final long TIMEOUT_SECONDS = 5;

    private Tool() {}

    /** Runs it; returns whether it is there and succeeded. */
    static boolean succeeds(List<String> command) {
        return output(command).isPresent();
    }

    /** What it printed, without blanks at the ends; empty if it is not there, failed or took too long. */
    static Optional<String> output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
            try {
                String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                return process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                        ? Optional.of(printed.strip())
                        : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
