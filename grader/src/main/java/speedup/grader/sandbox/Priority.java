package speedup.grader.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Whether and how a sandbox gets a priority above that of other programs. */
enum Priority {
    /** The grader may not give any. */
    USUAL(0),

    /** Another program gets a fifteenth of a core that it wants too; at -10, it would get a fifth. */
    RAISED(-15);

    private static final long PATIENCE_SECONDS = 5;

    private final int nice;

    Priority(int nice) {
        this.nice = nice;
    }

    /** Tries it: {@code nice} in a raised priority says which one it has got. */
    static Priority highest() throws IOException {
        Process process = start("nice", "-n", Integer.toString(RAISED.nice), "nice");
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return hasEnded(process) && said.strip().startsWith("-") ? RAISED : USUAL;
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * Gives it to a process, to all others of its group, and to what they start from now on.
     *
     * @param leader the first process of a session and a group of its own
     */
    void giveTo(long leader) {
        if (this == USUAL) {
            return;
        }
        giveToSession(leader);
        try {
            Process process = start("renice", "-n", Integer.toString(nice), "-g", Long.toString(leader));
            process.getInputStream().readAllBytes();
            // It fails if there is nobody left in the group, which is found out when that is asked next.
            hasEnded(process);
        } catch (IOException e) {
            throw new UncheckedIOException("The priority of a sandbox cannot be raised", e);
        }
    }

    /** Where the kernel shares the CPUs out by session first, the session has a priority of its own. */
    private void giveToSession(long leader) {
        try {
            Files.writeString(Path.of("/proc", Long.toString(leader), "autogroup"), Integer.toString(nice));
        } catch (IOException e) {
            // This kernel has none, the leader has ended, or this user may raise processes only. It was no need.
            return;
        }
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    }

    private static boolean hasEnded(Process process) {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
