package speedup.threads.labs.deadlock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import speedup.threads.LockCycle;

/** Two threads, each of which takes two locks, again and again. For one use. */
final class TwoLocks {

    private static final long POLL_MILLIS = 1;

    /** A partner that has not come after so many looks has no core. */
    private static final int LOOKS = 10_000;

    private final List<ReentrantLock> locks = List.of(new ReentrantLock(), new ReentrantLock());
    private final AtomicInteger missing = new AtomicInteger(2);
    private final boolean oneOrder;
    private final boolean meeting;

    /**
     * @param oneOrder whether the second thread takes the locks in the order of the first, or in the other one
     * @param meeting whether each takes its second lock only when both have taken their first; not in one order
     */
    TwoLocks(boolean oneOrder, boolean meeting) {
        this.oneOrder = oneOrder;
        this.meeting = meeting;
    }

    /**
     * Has both threads take the locks, and waits for their end. If they wait for each other, they are interrupted: a
     * thread that waits in {@code lockInterruptibly} can be, unlike one that waits for a monitor.
     *
     * @param repetitions how often each takes both
     * @return who waits for whom, in a cycle, or nothing if both came to their end
     */
    List<LockWait> run(int repetitions) throws InterruptedException {
        List<Thread> threads =
                List.of(thread("thread A", 0, repetitions), thread("thread B", oneOrder ? 0 : 1, repetitions));
        try {
            threads.forEach(Thread::start);
            while (threads.stream().anyMatch(Thread::isAlive)) {
                List<Thread> cycle = LockCycle.among(threads);
                if (!cycle.isEmpty()) {
                    return waits(cycle);
                }
                for (Thread thread : threads) {
                    thread.join(POLL_MILLIS);
                }
            }
            return List.of();
        } finally {
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private Thread thread(String name, int first, int repetitions) {
        Thread thread = new Thread(
                () -> {
                    try {
                        if (!meeting) {
                            meet();
                        }
                        for (int i = 0; i < repetitions; i++) {
                            takeBoth(locks.get(first), locks.get(1 - first));
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        return thread;
    }

    private void takeBoth(ReentrantLock first, ReentrantLock second) throws InterruptedException {
        first.lockInterruptibly();
        try {
            if (meeting) {
                meet();
            }
            second.lockInterruptibly();
            try {
                Thread.onSpinWait(); // in place of what the locks protect
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    /** Spins, since a thread that is woken begins too late. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on the yield: it lets the partner have this core
    private void meet() throws InterruptedException {
        missing.decrementAndGet();
        for (int looks = 0; missing.get() > 0; looks++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the partner did not come");
            }
            if (looks < LOOKS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private List<LockWait> waits(List<Thread> cycle) {
        List<LockWait> waits = new ArrayList<>();
        for (int i = 0; i < cycle.size(); i++) {
            Thread next = cycle.get((i + 1) % cycle.size());
            waits.add(new LockWait(cycle.get(i).getName(), lockOf(cycle.get(i)), next.getName()));
        }
        return waits;
    }

    /** The lock that a thread waits for. */
    private String lockOf(Thread waiting) {
        return locks.get(0).hasQueuedThread(waiting) ? "lock 1" : "lock 2";
    }
}
