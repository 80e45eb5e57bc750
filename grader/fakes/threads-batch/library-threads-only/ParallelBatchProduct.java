package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.threads.nativelib.OpenBlas;

/** Leaves the threads to OpenBLAS, even for products that are too small for it. */
public class ParallelBatchProduct implements BatchProduct {

    @Override
    public void multiply(int order, List<DoubleBuffer> left, List<DoubleBuffer> right, List<DoubleBuffer> products) {
        int before = OpenBlas.threads();
        OpenBlas.setThreads(Runtime.getRuntime().availableProcessors());
        try {
            for (int i = 0; i < products.size(); i++) {
                OpenBlas.multiply(order, order, order, left.get(i), right.get(i), products.get(i));
            }
        } finally {
            OpenBlas.setThreads(before);
        }
    }
}
