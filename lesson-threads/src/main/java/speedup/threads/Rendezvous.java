package speedup.threads;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where two threads wait for each other, to go on at the same moment. What they do next, they do at the same
 * time, and if that is not safe, it shows. For one use.
 */
public final class Rendezvous {

    /** Longer than a thread takes to start, as a rule. Who is alone goes on after that. */
    private static final long TIMEOUT_NANOS = 1_000_000;

    private static final int CHECKS = 100;

    private final AtomicInteger missing = new AtomicInteger(2);

    /** Arrives, and waits for the other thread, at most about a millisecond. */
    public void arrive() {
        missing.decrementAndGet();
        long start = System.nanoTime();
        // Without sleeping: a thread that is woken up is later than the one that wakes it.
        while (!complete() && System.nanoTime() - start < TIMEOUT_NANOS) {
            Thread.onSpinWait();
        }
    }

    private boolean complete() {
        for (int i = 0; i < CHECKS; i++) {
            if (missing.get() <= 0) {
                return true;
            }
        }
        return false;
    }
}
