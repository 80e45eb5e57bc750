package speedup.grader.perturbation;

import java.util.function.IntUnaryOperator;

/** Adds up in several threads, each of which adds its part to a shared total once, at its end: a race. */
public final class RacyTotal implements IntUnaryOperator {

    private int total;

    /** The sum of 1 for each of so many threads, if no update is lost. */
    @Override
    public int applyAsInt(int threads) {
        total = 0;
        Thread[] workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            workers[i] = new Thread(() -> total += 1);
            workers[i].start();
        }
        for (Thread worker : workers) {
            join(worker);
        }
        return total;
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
