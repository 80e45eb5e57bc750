package speedup.grader.sandbox.kernel;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends signals to every process of a user in one step, which no process can evade by starting another. Takes root.
 * Should the grader end before this is closed, the user's processes are killed.
 */
public final class UserSignals implements Closeable {

    private final ScriptChannel script;

    /**
     * For a user.
     *
     * @param guard the id of a user that has no process, and gets none
     */
    public UserSignals(long user, long guard) throws IOException {
        List<String> command = new ArrayList<>(ShellScript.USER_SIGNALS.command());
        command.addAll(List.of(Long.toString(user), Long.toString(guard)));
        script = new ScriptChannel(new ProcessBuilder(command));
        try {
            script.ask("CONT");
        } catch (IOException e) {
            script.close();
            throw new IOException("The processes of user " + user + " cannot be sent signals: " + e.getMessage(), e);
        }
    }

    /** The id of the process that sends them. */
    public long pid() {
        return script.pid();
    }

    /** Sends {@code STOP}, {@code CONT} or {@code KILL}. */
    public void send(String signal) {
        ask(signal);
    }

    /** Removes what the user has left of System V's shared memory, semaphores and queues of messages. */
    public void removeSharedObjects() {
        ask("REMOVE");
    }

    private void ask(String what) {
        try {
            script.ask(what);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot reach the processes of a sandbox's user", e);
        }
    }

    @Override
    public void close() {
        script.close();
    }
}
