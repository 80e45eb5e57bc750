package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.IntStream;
import speedup.threads.nativelib.OpenBlas;

/** A global lock around every product. */
public class ParallelBatchProduct implements BatchProduct {

    @Override
    public void multiply(int order, List<DoubleBuffer> left, List<DoubleBuffer> right, List<DoubleBuffer> products) {
        int before = OpenBlas.threads();
        OpenBlas.setThreads(1);
        try {
            IntStream.range(0, products.size()).parallel().forEach(i -> {
                synchronized (OpenBlas.class) {
                    OpenBlas.multiply(order, order, order, left.get(i), right.get(i), products.get(i));
                }
            });
        } finally {
            OpenBlas.setThreads(before);
        }
    }
}
