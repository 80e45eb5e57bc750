package speedup.grader.sandbox.kernel;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.stream.Collectors;

/** Sends the signals that Java cannot send. */
public final class Signals implements Closeable {

    private final ScriptChannel shell;

    public Signals() throws IOException {
        shell = new ScriptChannel(new ProcessBuilder(ShellScript.SIGNALS.command()));
    }

    /** The shell's id. */
    public long pid() {
        return shell.pid();
    }

    /** Returns when the signal was sent to all of them that exist. */
    public void send(String signal, Collection<Long> pids) {
        if (pids.isEmpty()) {
            return;
        }
        try {
            shell.ask(signal + pids.stream().map(pid -> " " + pid).collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot send a signal to the processes of a sandbox", e);
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
