package speedup.threads.sum;

import java.util.LinkedList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Each thread makes lists of all terms and adds them up afterwards: much work for the garbage collector. */
public class ParallelSum implements Sum {

    @Override
    public long sum(long[] values, LongUnaryOperator term, int threads) throws InterruptedException {
        long[] sums = new long[threads];
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int part = t;
            workers[t] = new Thread(() -> sums[part] = sum(values, term, part, threads));
            workers[t].start();
        }
        long sum = 0;
        for (int t = 0; t < threads; t++) {
            workers[t].join();
            sum += sums[t];
        }
        return sum;
    }

    private static long sum(long[] values, LongUnaryOperator term, int part, int parts) {
        // As long: the product may be larger than any int.
        int from = (int) ((long) values.length * part / parts);
        int to = (int) ((long) values.length * (part + 1) / parts);
        List<long[]> terms = new LinkedList<>();
        for (int i = from; i < to; i++) {
            terms.add(new long[] {values[i], term.applyAsLong(values[i]), i});
        }
        List<long[]> sums = new LinkedList<>();
        long sum = 0;
        for (long[] each : terms) {
            sum += each[1];
            sums.add(new long[] {each[0], sum, each[2]});
        }
        return sum;
    }
}
