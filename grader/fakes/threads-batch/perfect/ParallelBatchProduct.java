package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.IntStream;
import speedup.threads.nativelib.OpenBlas;

/** Chooses by the order of the matrices, and shares small products out in blocks over threads that are kept. */
public class ParallelBatchProduct implements BatchProduct {

    private static final int WORTH_SPLITTING = 400;

    @Override
    public void multiply(int order, List<DoubleBuffer> left, List<DoubleBuffer> right, List<DoubleBuffer> products) {
        int cores = Runtime.getRuntime().availableProcessors();
        int before = OpenBlas.threads();
        try {
            if (order >= WORTH_SPLITTING) {
                OpenBlas.setThreads(cores);
                multiply(order, left, right, products, 0, products.size());
            } else {
                OpenBlas.setThreads(1);
                shareOut(cores, order, left, right, products);
            }
        } finally {
            OpenBlas.setThreads(before);
        }
    }

    private static void shareOut(
            int cores, int order, List<DoubleBuffer> left, List<DoubleBuffer> right, List<DoubleBuffer> products) {
        IntStream.range(0, cores)
                .parallel()
                .forEach(t -> multiply(
                        order,
                        left,
                        right,
                        products,
                        products.size() * t / cores,
                        products.size() * (t + 1) / cores));
    }

    private static void multiply(
            int order,
            List<DoubleBuffer> left,
            List<DoubleBuffer> right,
            List<DoubleBuffer> products,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            OpenBlas.multiply(order, order, order, left.get(i), right.get(i), products.get(i));
        }
    }
}
