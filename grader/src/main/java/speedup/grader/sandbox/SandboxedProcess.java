package speedup.grader.sandbox;

import java.time.Duration;
import java.util.Optional;

/** A command in a sandbox, with all of its descendants. Thread-safe. */
public interface SandboxedProcess extends AutoCloseable {

    /** Whether the command itself is still there. */
    boolean isAlive();

    /** How the command ended; empty while it is alive. */
    Optional<ExitStatus> exitStatus();

    /**
     * Waits for the command to end.
     *
     * @return whether it has ended
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean awaitExit(Duration atMost) throws InterruptedException;

    /** What the command and all its descendants have used so far; after the end, the last reading before it. */
    ResourceUsage usage();

    /**
     * Gives every process the sandbox's {@link Sandbox#priority() priority}, and what they start from then on. It
     * lasts. In a real-time class they can keep all other programs from running, so this is for what is timed, and not
     * for long. Processes that run may start or end others meanwhile, so they are best frozen.
     *
     * @return whether each process has it; one that has ended has not
     */
    boolean prioritise();

    /** Takes a real-time class from every process. Frozen processes cannot start others meanwhile. */
    void stopPrioritising();

    /**
     * Stops every process, and returns when none of them runs. Not counted: freezing twice is freezing once.
     *
     * @throws ProcessTreeTimeoutException if they could not all be stopped within ten seconds
     */
    void freeze();

    /** Lets every process run again. Returns when all of them may. */
    void thaw();

    /**
     * To put all of it on one core, for one user at a time.
     *
     * @return empty where the grader may not give threads priorities or a tool is missing
     */
    default Optional<OneCore> oneCore() {
        return Optional.empty();
    }

    /** Standard output and standard error in the order they came: the first and the last 16 KiB at most. */
    String output();

    /**
     * The descendants that were alive when the command had ended; 0 while it is alive. With namespaces they are gone
     * in that moment. It is a hint: a command that sets out to hide them can.
     */
    int leftovers();

    /** Kills every process and returns when none is left. Closing twice is closing once. */
    @Override
    void close();
}
