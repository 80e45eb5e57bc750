package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.threads.nativelib.OpenBlas;

/** One product after the other, with the number of threads that OpenBLAS has: mostly one. */
public class ParallelBatchProduct implements BatchProduct {

    @Override
    public void multiply(int order, List<DoubleBuffer> left, List<DoubleBuffer> right, List<DoubleBuffer> products) {
        for (int i = 0; i < products.size(); i++) {
            OpenBlas.multiply(order, order, order, left.get(i), right.get(i), products.get(i));
        }
    }
}
