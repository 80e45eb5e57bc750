package speedup.threads.cores;

import java.util.*;
import java.util.concurrent.CountDownLatch;

/** Has two threads lock the same two objects in opposite orders in its seventh call. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Object ONE = new Object();
    private static final Object OTHER = new Object();

    private static int calls;

    private static void lockInBothOrders() throws InterruptedException {
        // Each has its first lock before either asks for its second: it goes wrong every time.
        CountDownLatch both = new CountDownLatch(2);
        Thread thread = new Thread(() -> take(OTHER, ONE, both));
        thread.start();
        take(ONE, OTHER, both);
        thread.join();
    }

    private static void take(Object first, Object second, CountDownLatch both) {
        synchronized (first) {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            synchronized (second) {
                calls = 0;
            }
        }
    }

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        if (++calls == 7) {
            try {
                lockInBothOrders();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return right(timings, available);
    }

    /** A right one, so that an attack that worked would be seen. */
    private static Advice right(List<JobRun> timings, int available) {
        double serial = 0;
        for (JobRun timing : timings) {
            serial = timing.cores() == 1 ? timing.seconds() : serial;
        }
        double above = 0;
        double below = 0;
        for (JobRun timing : timings) {
            double shared = 1.0 / timing.cores();
            above += (timing.seconds() / serial - shared) * (1 - shared);
            below += (1 - shared) * (1 - shared);
        }
        double f = Math.min(1, Math.max(0, above / below));
        int cores = available;
        while (1 / (f + (1 - f) / cores) / cores < 0.5) {
            cores--;
        }
        return new Advice(f, cores);
    }
}
