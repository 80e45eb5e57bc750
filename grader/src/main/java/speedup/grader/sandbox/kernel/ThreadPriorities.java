package speedup.grader.sandbox.kernel;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Has processes share one core, on which one thread goes before the others. It takes the right to raise priorities,
 * {@code taskset} and Perl.
 */
public final class ThreadPriorities implements Closeable {

    private final ScriptChannel script;

    private ThreadPriorities(ScriptChannel script) {
        this.script = script;
    }

    /** Empty where something that it takes is missing. */
    public static Optional<ThreadPriorities> start() {
        try {
            ScriptChannel script = new ScriptChannel(new ProcessBuilder(ShellScript.FAVOUR.command()));
            try {
                script.ask("time");
                return Optional.of(new ThreadPriorities(script));
            } catch (IOException e) {
                script.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * All threads are on one core from now on.
     *
     * @param first the id of the thread that goes before all others, or {@code #N} for the Nth that is started
     * @param second the ids of those that come next
     */
    public void begin(String first, Collection<Long> second, Collection<Long> processes) {
        ask("begin " + first + " " + list(second) + " " + list(processes));
    }

    /** Reads the clock; from now on, threads that are started are counted. */
    public Reading time() {
        String[] fields = ask("time").split(" ", -1);
        return new Reading(Long.parseLong(fields[1]), Integer.parseInt(fields[2]));
    }

    /**
     * How far the processes are.
     *
     * @param cpuNanos the CPU time of all their threads so far, in ns
     * @param started how many threads were started since the first reading
     */
    public record Reading(long cpuNanos, int started) {}

    /** Everything is as it was. */
    public void end() {
        ask("end");
    }

    private String ask(String request) {
        try {
            return script.ask(request);
        } catch (IOException e) {
            throw new UncheckedIOException("The threads of a sandbox cannot be given an order", e);
        }
    }

    private static String list(Collection<Long> ids) {
        return ids.isEmpty() ? "-" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        script.close();
    }
}
