package speedup.threads.histogram;

import java.util.Arrays;

/** Sorts its input, so that equal values are counted together. */
public class ParallelHistogram implements Histogram {

    @Override
    public long[] count(long[] values, Binning binning, int threads) throws InterruptedException {
        Arrays.parallelSort(values);
        long[][] histograms = new long[threads][binning.bins()];
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int from = (int) ((long) values.length * t / threads);
            int to = (int) ((long) values.length * (t + 1) / threads);
            long[] counts = histograms[t];
            workers[t] = new Thread(() -> {
                for (int i = from; i < to; i++) {
                    counts[binning.bin(values[i])]++;
                }
            });
            workers[t].start();
        }
        long[] counts = new long[binning.bins()];
        for (int t = 0; t < threads; t++) {
            workers[t].join();
            for (int bin = 0; bin < counts.length; bin++) {
                counts[bin] += histograms[t][bin];
            }
        }
        return counts;
    }
}
