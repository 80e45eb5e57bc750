package speedup.grader.sandbox.kernel;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.stream.Collectors;

/** Sends the signals that Java cannot send. A shell is kept for it, because a new process for each is slow. */
public final class Signals implements Closeable {

    private final Process shell;
    private final Writer requests;
    private final BufferedReader answers;

    public Signals() throws IOException {
        shell = new ProcessBuilder(ShellScript.SIGNALS.command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        requests = shell.outputWriter();
        answers = shell.inputReader();
    }

    /** The shell's id. */
    public long pid() {
        return shell.pid();
    }

    /** Returns when the signal was sent to all of them that exist. */
    public synchronized void send(String signal, Collection<Long> pids) {
        if (pids.isEmpty()) {
            return;
        }
        try {
            requests.write(signal + pids.stream().map(pid -> " " + pid).collect(Collectors.joining()) + "\n");
            requests.flush();
            if (answers.readLine() == null) {
                throw new IOException("its shell has ended");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot send a signal to the processes of a sandbox", e);
        }
    }

    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
