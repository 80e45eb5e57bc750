package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import speedup.threads.natives.OpenBlas;

/** Chooses by the order of the matrices, and shares small products out in blocks over threads of its own. */
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
        ExecutorService threads = Executors.newFixedThreadPool(cores);
        try {
            List<Future<?>> blocks = new ArrayList<>();
            for (int t = 0; t < cores; t++) {
                int from = products.size() * t / cores;
                int to = products.size() * (t + 1) / cores;
                blocks.add(threads.submit(() -> multiply(order, left, right, products, from, to)));
            }
            for (Future<?> block : blocks) {
                block.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in a batch of products", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
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
