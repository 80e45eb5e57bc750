package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.IntStream;
import speedup.threads.nativelib.OpenBlas;

/** Each task sets and restores the number of threads, which is global: the last to restore has read another task's. */
public class ParallelBatchProduct implements BatchProduct {

    @Override
    public void multiply(int order, List<DoubleBuffer> left, List<DoubleBuffer> right, List<DoubleBuffer> products) {
        IntStream.range(0, products.size()).parallel().forEach(i -> {
            int before = OpenBlas.threads();
            OpenBlas.setThreads(1);
            OpenBlas.multiply(order, order, order, left.get(i), right.get(i), products.get(i));
            OpenBlas.setThreads(before);
        });
    }
}
