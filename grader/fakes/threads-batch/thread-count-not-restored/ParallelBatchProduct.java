package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.IntStream;
import speedup.threads.nativelib.OpenBlas;

/** Does not restore the number of threads of OpenBLAS. */
public class ParallelBatchProduct implements BatchProduct {

    @Override
    public void multiply(int order, List<DoubleBuffer> left, List<DoubleBuffer> right, List<DoubleBuffer> products) {
        int cores = Runtime.getRuntime().availableProcessors();
        boolean enoughProducts = products.size() >= cores;
        OpenBlas.setThreads(enoughProducts ? 1 : cores);
        IntStream batch = IntStream.range(0, products.size());
        (enoughProducts ? batch.parallel() : batch)
                .forEach(i -> OpenBlas.multiply(order, order, order, left.get(i), right.get(i), products.get(i)));
    }
}
