package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.threads.nativelib.OpenBlas;

/** One product after the other, each on one thread: the oracle and the baseline. */
public final class SerialBatchProduct implements BatchProduct {

    @Override
    public void multiply(int order, List<DoubleBuffer> left, List<DoubleBuffer> right, List<DoubleBuffer> products) {
        int before = OpenBlas.threads();
        OpenBlas.setThreads(1);
        try {
            for (int i = 0; i < products.size(); i++) {
                OpenBlas.multiply(order, order, order, left.get(i), right.get(i), products.get(i));
            }
        } finally {
            OpenBlas.setThreads(before);
        }
    }
}
