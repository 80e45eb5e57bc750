package speedup.threads;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/**
 * A thread, and what it has computed since it began to be watched. Its CPU time tells whether it computes, on a busy
 * machine too: there, time alone passes without anything being done.
 */
public final class WatchedThread {

    private static final long MILLI = 1_000_000;

    /** A thread that waits without computing takes less in any while, and one that asks again and again takes more. */
    public static final long SPUN_NANOS = 30 * MILLI;

    /** Long enough to see whether a thread computes while it waits. */
    private static final long WATCHED_NANOS = 150 * MILLI;

    /** What was to be done takes less than a millisecond. */
    private static final long COMPUTED_ON_NANOS = 300 * MILLI;

    /** After so long without a core, a thread that could go on has had one, on any machine that is of use. */
    private static final long PATIENCE_NANOS = 3_000 * MILLI;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final @Nullable Thread thread;
    private final long start = System.nanoTime();
    private final long startCpu;

    /** Watches a thread from now on; null if there is none, as if it had ended. */
    public WatchedThread(@Nullable Thread thread) {
        this.thread = thread;
        startCpu = cpuNanos(thread);
    }

    /** Nanoseconds that it has computed since it is watched. */
    public long cpuNanos() {
        return Math.max(0, cpuNanos(thread) - startCpu);
    }

    /** Nanoseconds that a thread has computed; 0 if it has ended or is none. */
    @SuppressWarnings("deprecation") // threadId() came with Java 19
    static long cpuNanos(@Nullable Thread thread) {
        return thread == null ? 0 : Math.max(0, THREADS.getThreadCpuTime(thread.getId()));
    }

    public boolean hasEnded() {
        return thread == null || !thread.isAlive();
    }

    /** Whether it has a core or wants one. */
    public boolean isRunnable() {
        return thread != null && thread.getState() == Thread.State.RUNNABLE;
    }

    public boolean isBlocked() {
        return thread != null && thread.getState() == Thread.State.BLOCKED;
    }

    /** Whether it was watched long enough to tell whether it waits or spins: by {@link #cpuNanos()}. */
    public boolean isSettled() {
        return cpuNanos() >= SPUN_NANOS || (!isRunnable() && nanos() >= WATCHED_NANOS);
    }

    /** Whether it had enough time, and enough of a core if it wanted one, to do what takes a moment. */
    public boolean hadItsTime() {
        return nanos() >= PATIENCE_NANOS && (!isRunnable() || hasComputed());
    }

    /** Whether it has computed for longer than what takes a moment. */
    public boolean hasComputed() {
        return cpuNanos() >= COMPUTED_ON_NANOS;
    }

    private long nanos() {
        return System.nanoTime() - start;
    }
}
