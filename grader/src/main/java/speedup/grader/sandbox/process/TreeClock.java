package speedup.grader.sandbox.process;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import speedup.grader.sandbox.ResourceUsage;
import speedup.grader.sandbox.kernel.ProcessClock;

/**
 * The CPU time of a process and its descendants out of {@code /proc}.
 *
 * <p>Descendants that have ended are counted in two ways: by what their parents collected, and by what was seen of
 * them while they lived. Neither exceeds the truth, so the larger one is taken.
 */
final class TreeClock implements Closeable {

    private final Map<Long, ProcessClock> processes = new HashMap<>();
    private long deadRan;
    private long deadWaited;
    private ResourceUsage last = new ResourceUsage(0, 0);

    /** Follows one more process, and from the next reading on its descendants. */
    void follow(long pid) {
        if (!processes.containsKey(pid)) {
            ProcessClock.of(pid).ifPresent(clock -> processes.put(pid, clock));
        }
    }

    ResourceUsage read() {
        sampleAll();
        long living = 0;
        long collected = 0;
        long waited = deadWaited;
        for (ProcessClock process : processes.values()) {
            living += process.ran();
            collected += process.collected();
            waited += process.waited();
        }
        long cpu = living + Math.max(collected, deadRan);
        last = new ResourceUsage(Math.max(last.cpuNanos(), cpu), Math.max(last.waitingNanos(), waited));
        return last;
    }

    private void sampleAll() {
        Queue<Long> fresh = new ArrayDeque<>(processes.keySet());
        while (!fresh.isEmpty()) {
            ProcessClock process = processes.get(fresh.remove());
            if (process == null || !process.sample()) {
                continue;
            }
            for (Long child : process.children()) {
                if (!processes.containsKey(child)) {
                    follow(child);
                    fresh.add(child);
                }
            }
        }
        forgetDead();
    }

    private void forgetDead() {
        for (Iterator<ProcessClock> each = processes.values().iterator(); each.hasNext(); ) {
            ProcessClock process = each.next();
            if (!process.exists()) {
                deadRan += process.ran();
                deadWaited += process.waited();
                process.close();
                each.remove();
            }
        }
    }

    @Override
    public void close() {
        processes.values().forEach(ProcessClock::close);
        processes.clear();
    }
}
