package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code threads/batch}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Compute all products with {@link speedup.threads.nativelib.OpenBlas#multiply}, on all
 * cores that are there for you. There are two obvious ways. Either one product after the other, with
 * several of OpenBLAS's own threads inside of each; or several products at a time, each on one thread.
 * Each of them is good for some batches and useless for others: find out which, and choose.
 *
 * <p><b>Rules.</b> The products are computed by OpenBLAS. Its number of threads belongs to the whole process:
 * set it while no product is under way, and leave it as you found it, also when something fails. The
 * factors stay as they are. No thread may still work when {@code multiply} returns.
 *
 * <p><b>It passes when</b> every product is right, the number of threads is restored, and it is as much faster
 * than {@link SerialBatchProduct} as Amdahl's law allows with a serial fraction of 50%: 1.33 times on 2 cores,
 * 1.60 times on 4. This has to hold for 512 products of order 72 and for one product of order 1000.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code ParallelBatchProductTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check threads/batch
 *   ./speedup hint threads/batch
 * </pre>
 */
public class ParallelBatchProduct implements BatchProduct {

    @Override
    public void multiply(int order, List<DoubleBuffer> left, List<DoubleBuffer> right, List<DoubleBuffer> products) {
        throw new NotAttemptedException();
    }
}
