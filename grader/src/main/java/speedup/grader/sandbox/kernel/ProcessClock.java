package speedup.grader.sandbox.kernel;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One process's CPU time, as fine as {@code /proc} allows. The process's own figure counts dead threads too, but in
 * ticks; the threads' figures count nanoseconds, but only of threads that live. Both never exceed the truth, so the
 * larger one is taken.
 */
public final class ProcessClock implements Closeable {

    private static final long NANOS_PER_TICK = 10_000_000;

    private final Path threadsFolder;
    private final KernelFile stat;
    private final Map<String, ThreadClock> threads = new HashMap<>();
    private final Set<Long> children = new HashSet<>();
    private long deadRan;
    private long deadWaited;
    private long ticks;
    private long childTicks;
    private boolean exists = true;

    /** The clock of a process; empty if it is gone, and what it used is in its parent's figures. */
    public static Optional<ProcessClock> of(long pid) {
        try {
            return Optional.of(new ProcessClock(pid));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private ProcessClock(long pid) throws IOException {
        Path folder = Path.of("/proc", Long.toString(pid));
        threadsFolder = folder.resolve("task");
        stat = new KernelFile(folder.resolve("stat"));
    }

    /** Reads everything anew; returns whether the process still exists. */
    public boolean sample() {
        try {
            Optional<ProcStat> now = ProcStat.parse(stat.read());
            ticks = now.map(ProcStat::ticks).orElse(ticks);
            childTicks = now.map(ProcStat::childTicks).orElse(childTicks);
            sampleThreads();
            exists = now.isPresent();
        } catch (IOException e) {
            exists = false;
        }
        return exists;
    }

    private void sampleThreads() throws IOException {
        children.clear();
        for (String id : ProcFiles.ids(threadsFolder)) {
            if (!threads.containsKey(id)) {
                ThreadClock.of(threadsFolder.resolve(id)).ifPresent(clock -> threads.put(id, clock));
            }
        }
        for (Iterator<ThreadClock> each = threads.values().iterator(); each.hasNext(); ) {
            ThreadClock thread = each.next();
            if (!sampled(thread)) {
                deadRan += thread.ran();
                deadWaited += thread.waited();
                thread.close();
                each.remove();
            }
        }
    }

    private boolean sampled(ThreadClock thread) {
        try {
            thread.sample();
            String ids = thread.children();
            for (String id : ids.isEmpty() ? new String[0] : ids.split(" ", -1)) {
                children.add(Long.parseLong(id));
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it existed at the last reading. */
    public boolean exists() {
        return exists;
    }

    /** The processes that it has started and that exist. */
    public Set<Long> children() {
        return Set.copyOf(children);
    }

    /** CPU time of its threads, in nanoseconds. */
    public long ran() {
        long living = threads.values().stream().mapToLong(ThreadClock::ran).sum();
        return Math.max(ticks * NANOS_PER_TICK, living + deadRan);
    }

    /** CPU time of collected descendants, in nanoseconds. */
    public long collected() {
        return childTicks * NANOS_PER_TICK;
    }

    /** Sum of its threads' waiting, in nanoseconds. */
    public long waited() {
        return deadWaited
                + threads.values().stream().mapToLong(ThreadClock::waited).sum();
    }

    @Override
    public void close() {
        stat.close();
        for (ThreadClock thread : threads.values()) {
            thread.close();
        }
    }
}
