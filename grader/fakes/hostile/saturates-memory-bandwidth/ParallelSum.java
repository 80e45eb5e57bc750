package speedup.threads.sum;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Has a thread that copies one large array to another without end, as fast as the machine can, to take the memory's
 * bandwidth from whoever works beside it, the baseline first of all. It is wrong at the last of three large questions.
 */
public class ParallelSum implements Sum {

    private static final int LARGE = 100_000;

    private static Thread streaming;

    private static int largeCalls;

    private static void start() {
        long[] from = new long[8 << 20];
        long[] to = new long[from.length];
        streaming = new Thread(() -> {
            while (true) {
                System.arraycopy(from, 0, to, 0, from.length);
            }
        });
        streaming.setDaemon(true);
        streaming.start();
    }

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) throws InterruptedException {
        if (streaming == null) {
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
        boolean wrong = values.length > LARGE && ++largeCalls == 3;
        return Arrays.stream(sums).sum() + (wrong ? 1 : 0);
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
