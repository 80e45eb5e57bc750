package speedup.grader.sandbox;

import java.io.Closeable;
import java.util.List;

/** A process with all its descendants: what it uses, and how to stop and end it. Thread-safe. */
public interface ProcessTree extends Closeable {

    /**
     * The longest that stopping or killing may take. A few milliseconds are usual; hundreds of processes that start
     * each other have taken more than two seconds on a virtual machine.
     */
    long PATIENCE_NANOS = 10_000_000_000L;

    ResourceUsage usage();

    /** The ids of the processes that exist now. */
    List<Long> members();

    /** The processes outside of the tree that this needs to do its work. */
    default List<Long> servants() {
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

    /** What to say when the kernel does not do as it is told. */
    static IllegalStateException stubborn(String what) {
        return new IllegalStateException("Not all processes of a sandbox could be " + what + " within "
                + PATIENCE_NANOS / 1_000_000_000L + " seconds; grade again on a machine with less load");
    }
}
