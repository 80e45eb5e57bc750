package speedup.threads;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the JVM knows of threads that wait for locks of each other. */
public final class LockCycle {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LockCycle() {}

    /**
     * Threads that wait for each other, and for nothing else: each for the next one, and the last one for the first. One
     * that waits for a while only, and then gives its locks back, is not in a deadlock.
     *
     * @param threads that are alive or not
     */
    public static List<Thread> among(List<Thread> threads) {
        long[] stuck = THREADS.findDeadlockedThreads();
        if (stuck == null) {
            return List.of();
        }
        Map<Long, Thread> byId = new HashMap<>();
        threads.forEach(thread -> byId.put(id(thread), thread));
        Map<Long, Long> owners = new HashMap<>();
        Stream.of(THREADS.getThreadInfo(stuck))
                .filter(Objects::nonNull)
                .filter(LockCycle::waitsForGood)
                .forEach(info -> owners.put(info.getThreadId(), info.getLockOwnerId()));
        return byId.keySet().stream()
                .map(id -> cycle(id, owners))
                .filter(ids -> !ids.isEmpty() && byId.keySet().containsAll(ids))
                .findFirst()
                .map(ids -> ids.stream().map(byId::get).toList())
                .orElse(List.of());
    }

    private static List<Long> cycle(long first, Map<Long, Long> owners) {
        List<Long> cycle = new ArrayList<>();
        Long next = first;
        while (next != null && !cycle.contains(next)) {
            cycle.add(next);
            next = owners.get(next);
        }
        return next != null && next == first ? cycle : List.of();
    }

    /** The thread that holds the lock that a thread waits for, for as long as it takes, if the JVM knows it. */
    public static Optional<Long> ownerOfAwaitedLock(Thread thread) {
        return Optional.ofNullable(THREADS.getThreadInfo(id(thread)))
                .filter(LockCycle::waitsForGood)
                .map(ThreadInfo::getLockOwnerId)
                .filter(owner -> owner >= 0);
    }

    private static boolean waitsForGood(ThreadInfo info) {
        return info.getThreadState() == Thread.State.BLOCKED || info.getThreadState() == Thread.State.WAITING;
    }

    /** The number that the JVM gives a thread. */
    @SuppressWarnings("deprecation") // threadId() came with Java 19
    public static long id(Thread thread) {
        return thread.getId();
    }
}
