package speedup.threads.labs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import speedup.lab.MissingPrerequisiteException;

/** Java programs that a lab runs, each as a process of its own. */
public final class LabProgram {

    private LabProgram() {}

    /**
     * Starts one.
     *
     * @throws MissingPrerequisiteException if that fails
     */
    static Process start(ProcessBuilder command) throws MissingPrerequisiteException {
        try {
            return command.start();
        } catch (IOException e) {
            throw new MissingPrerequisiteException(
                    "It starts Java as a process, and that failed: " + e.getMessage()
                            + ". Look whether the system limits processes or memory ('ulimit -a').",
                    e);
        }
    }

    /**
     * Runs one to its end.
     *
     * @param command its command line
     * @return the lines that it prints
     * @throws MissingPrerequisiteException if it cannot be started
     * @throws IllegalStateException if it breaks off; the message has what it printed as errors
     */
    public static List<String> output(List<String> command) throws MissingPrerequisiteException, InterruptedException {
        try {
            // A file, and not a pipe: two pipes would have to be read at the same time.
            Path errors = Files.createTempFile("speedup-lab", ".txt");
            try {
                return output(command, errors);
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> output(List<String> command, Path errors)
            throws IOException, MissingPrerequisiteException, InterruptedException {
        Process process = start(new ProcessBuilder(command).redirectError(errors.toFile()));
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        "The Java process that it started ended with " + code + ": " + Files.readString(errors));
            }
            return said.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
