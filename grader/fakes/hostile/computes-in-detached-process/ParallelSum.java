package speedup.threads.sum;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** Starts a process in a session of its own in its first call, which computes while no call is timed. */
public class ParallelSum implements Sum {

    private static boolean started;

    private static void start() {
        started = true;
        try {
            new ProcessBuilder("sh", "-c", "setsid sh -c 'while :; do :; done' >/dev/null 2>&1 &").start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) throws InterruptedException {
        if (!started) {
            start();
        }
        long[] sums = new long[threads];
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int part = t;
            workers[t] = new Thread(() -> sums[part] = sum(values, term, part, threads));
            workers[t].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return Arrays.stream(sums).sum();
    }

    private static long sum(long[] values, LongUnaryOperator term, int part, int parts) {
        // As long: the product may be larger than any int.
        int from = (int) ((long) values.length * part / parts);
        int to = (int) ((long) values.length * (part + 1) / parts);
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += term.applyAsLong(values[i]);
        }
        return sum;
    }
}
