package speedup.threads.labs.waiting;

import java.time.Duration;
import speedup.threads.labs.RandomWalk;

/** What the tasks of the lab do. */
final class Tasks {

    static final Duration WAIT = Duration.ofMillis(10);

    /** About a tenth of a millisecond. */
    private static final int STEPS = 60_000;

    private Tasks() {}

    /** Waits, as for a service that answers later. */
    static void await() {
        try {
            Thread.sleep(WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Needs a core all the time. */
    static void compute() {
        RandomWalk.take(STEPS);
    }

    /** Waits while it holds a monitor, which no other task wants. */
    static final class InMonitor implements Runnable {

        @Override
        public synchronized void run() {
            await();
        }
    }
}
