package speedup.threads.nativelib;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * OpenBLAS: matrix products and singular values, on as many threads as its one setting says. The setting is
 * the process's: it counts for all calls, from all threads, from the moment it is set. At the start it
 * is the number of CPUs that the process may use.
 */
public final class OpenBlas {

    private static final Function GET_THREADS =
            NativeLoading.of("OpenBLAS", "org.bytedeco:openblas", () -> function("openblas_get_num_threads"));
    private static final Function SET_THREADS =
            NativeLoading.of("OpenBLAS", "org.bytedeco:openblas", () -> function("openblas_set_num_threads"));
    private static final Function SINGULAR_VALUES =
            NativeLoading.of("OpenBLAS", "org.bytedeco:openblas", () -> function("LAPACKE_dgesdd"));

    private static final int LAPACK_COLUMN_MAJOR = 102;

    private OpenBlas() {}

    /** The number of threads that a call uses at most, as the library says. Small calls use one. */
    public static int threads() {
        return GET_THREADS.invokeInt(new Object[0]);
    }

    /**
     * Sets the number of threads for the whole process. Do not set it while another thread is in a call
     * of this class: the library does not wait for that call.
     *
     * @param threads at least 1; the library cuts it down to the largest number it was built for
     * @throws IllegalArgumentException if it is less
     */
    public static void setThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("OpenBLAS needs at least 1 thread, not " + threads);
        }
        SET_THREADS.invokeVoid(new Object[] {threads});
    }

    /**
     * The product c = a b. All matrices are stored row after row, in {@link NativeDoubles}. Several
     * threads may call this at the same time, as long as nobody writes what another one uses.
     *
     * @param rows of a and c, at least 1
     * @param inner columns of a, rows of b, at least 1
     * @param columns of b and c, at least 1
     * @param a rows * inner elements
     * @param b inner * columns elements
     * @param c rows * columns elements, overwritten; neither a nor b
     * @throws IllegalArgumentException if a dimension or a buffer is too small, or no native memory
     */
    public static void multiply(int rows, int inner, int columns, DoubleBuffer a, DoubleBuffer b, DoubleBuffer c) {
        requireShape(rows, columns);
        requireShape(rows, inner);
        NativeDoubles.require("a", a, (long) rows * inner);
        NativeDoubles.require("b", b, (long) inner * columns);
        NativeDoubles.require("c", c, (long) rows * columns);
        cblas_dgemm(
                CblasRowMajor,
                CblasNoTrans,
                CblasNoTrans,
                rows,
                columns,
                inner,
                1,
                a,
                inner,
                b,
                columns,
                0,
                c,
                columns);
    }

    /**
     * The singular values of a matrix, largest first, by LAPACK's {@code dgesdd} (divide and conquer).
     *
     * @param rows at least 1
     * @param columns at least 1
     * @param matrix rows * columns elements, row after row; stays as it is
     * @return min(rows, columns) values
     * @throws IllegalArgumentException if a dimension or the array is too small, or if an element is NaN
     * @throws ArithmeticException if the method does not converge
     */
    public static double[] singularValues(int rows, int columns, double[] matrix) {
        requireShape(rows, columns);
        if (matrix.length < (long) rows * columns) {
            throw new IllegalArgumentException(
                    "A matrix of " + rows + " x " + columns + " does not fit into " + matrix.length + " doubles");
        }
        double[] values = new double[Math.min(rows, columns)];
        // Read column after column, it is the transpose, which has the same singular values.
        // The library takes it to pieces.
        double[] transpose = matrix.clone();
        Object[] arguments = {
            LAPACK_COLUMN_MAJOR, (byte) 'N', columns, rows, transpose, columns, values, null, 1, null, 1
        };
        int outcome = SINGULAR_VALUES.invokeInt(arguments);
        if (outcome < 0) {
            throw new IllegalArgumentException("dgesdd rejects its argument " + -outcome + "; NaN in the matrix?");
        }
        if (outcome > 0) {
            throw new ArithmeticException("dgesdd did not converge");
        }
        return values;
    }

    private static void requireShape(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "A matrix needs at least one row and one column, not " + rows + " x " + columns);
        }
    }

    /**
     * A function of the one OpenBLAS that {@code openblas_nolapack} loads. The class {@code openblas}
     * beside it would load a second one, with a thread-count setting of its own; the first has all of LAPACK too.
     */
    private static Function function(String name) {
        Loader.load(openblas_nolapack.class);
        org.bytedeco.javacpp.Pointer address = Loader.addressof(name);
        if (address == null) {
            throw new UnsatisfiedLinkError("The OpenBLAS that was loaded has no function " + name);
        }
        return Function.getFunction(new Pointer(address.address()));
    }
}
