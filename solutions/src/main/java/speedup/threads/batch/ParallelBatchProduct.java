package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.IntStream;
import speedup.threads.nativelib.OpenBlas;

/**
 * Where there are enough products for all cores, each is done on one thread: they need nothing of each
 * other. Where there are fewer, OpenBLAS shares each of them out. Never both.
 */
public class ParallelBatchProduct implements BatchProduct {

    @Override
    public void multiply(int order, List<DoubleBuffer> left, List<DoubleBuffer> right, List<DoubleBuffer> products) {
        int cores = Runtime.getRuntime().availableProcessors();
        boolean enoughProducts = products.size() >= cores;
        IntStream batch = IntStream.range(0, products.size());
        int before = OpenBlas.threads();
        OpenBlas.setThreads(enoughProducts ? 1 : cores);
        try {
            (enoughProducts ? batch.parallel() : batch)
                    .forEach(i -> OpenBlas.multiply(order, order, order, left.get(i), right.get(i), products.get(i)));
        } finally {
            OpenBlas.setThreads(before);
        }
    }
}
