package speedup.grader.sandbox;

import java.io.Closeable;
import java.util.List;

/** A process with all its descendants: what it uses, and how to stop and end it. Thread-safe. */
public interface ProcessTree extends Closeable {

    /**
     * The longest that stopping or killing may take. A few milliseconds are usual; hundreds of processes that start
     * each other have taken more than two seconds on a virtual machine.
     */
    long TIMEOUT_NANOS = 10_000_000_000L;

    ResourceUsage usage();

    /** The ids of the processes that exist now. */
    List<Long> members();

    /** Processes outside of the tree that this needs to do its work. */
    default List<Long> supportProcesses() {
        return List.of();
    }

    /** Returns when nothing runs. */
    void freeze();

    void thaw();

    /** Kills everything, frozen or not, and returns when nothing is left. */
    void kill();

    /** Lets go of files and of tools; to be called after {@link #kill()}. */
    @Override
    void close();

    /** For when the kernel has not done it in time. */
    static ProcessTreeTimeoutException timeout(String what) {
        return new ProcessTreeTimeoutException(what, TIMEOUT_NANOS / 1_000_000_000L);
    }
}
