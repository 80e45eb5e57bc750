package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.List;

/** Multiplies many pairs of square matrices with OpenBLAS. */
public interface BatchProduct {

    /**
     * Writes {@code left.get(i)} times {@code right.get(i)} into {@code products.get(i)}, for all i.
     *
     * <p>All matrices are native memory, row after row, as {@link speedup.threads.nativelib.OpenBlas#multiply}
     * takes them. One matrix may stand in several places of {@code left} and {@code right}; no factor may be
     * changed. The matrices of {@code products} are all different, and none is a factor. When the call
     * returns, also with an exception, {@link speedup.threads.nativelib.OpenBlas#threads()} is what it was
     * before.
     *
     * <p>When a product fails, the call does: it throws what OpenBLAS's class has thrown, or another exception with
     * that as its cause, in whatever thread it happened.
     *
     * @param order the number of rows and columns of every matrix, at least 1
     * @param left the left factors, at least one
     * @param right as many right factors
     * @param products as many matrices, overwritten
     */
    void multiply(int order, List<DoubleBuffer> left, List<DoubleBuffer> right, List<DoubleBuffer> products);
}
