package speedup.benchmarks;

import java.util.stream.IntStream;
import speedup.threads.matmul.MatrixProduct;

/**
 * How far plain Java gets with a matrix product: twice the speed of the good
 * serial version and more, and about half of a native library's. Measured in {@code docs/measurements/performance.md}.
 *
 * <p>It adds three ideas to the good order of loops in {@link speedup.threads.matmul.SerialMatrixProduct}, which
 * loads and stores a whole vector of {@code c} for every multiplication:
 *
 * <ol>
 *   <li><b>Registers.</b> The innermost loop works on {@value #ROWS} rows of c and {@value #TERMS} rows of b at
 *       once. Each vector that it loads from b serves both rows of c, and each one of c gets four products
 *       before it is stored. More rows at once can be too much for the compiler's
 *       vectoriser: with 4 rows of each, JDK 17 gave up, and the product ran at less than half of the speed.
 *   <li><b>Caches.</b> The work is cut into blocks, so that a part of b is used for all rows of a block
 *       while it is in the second-level cache.
 *   <li><b>Fused multiply-add.</b> {@link Math#fma} is one instruction for two operations. JDK 17
 *       made vectors of it where it did not for {@code c + f * x} in this same loop. On a processor without
 *       that instruction (x86 before 2013) {@code Math.fma} is exact arithmetic in software, and hopeless.
 * </ol>
 *
 * <p>A fused operation rounds once, so the results differ from the serial version's in the last bits.
 */
final class BlockedMatrixProduct implements MatrixProduct {

    /** Rows of c that the innermost loop works on. */
    private static final int ROWS = 2;

    /** Rows of b that it adds in one go. */
    private static final int TERMS = 4;

    /** Rows of a and c to a block, which is also what threads share out. */
    private static final int ROW_BLOCK = 64;

    /** Rows of b to a block. */
    private static final int INNER_BLOCK = 48;

    /** Columns to a block. A block of b then takes 192 kB and one of c 256 kB. */
    private static final int COLUMN_BLOCK = 512;

    private final boolean parallel;

    private BlockedMatrixProduct(boolean parallel) {
        this.parallel = parallel;
    }

    /** On the calling thread alone. */
    static BlockedMatrixProduct serial() {
        return new BlockedMatrixProduct(false);
    }

    /** On all cores: the blocks of rows are independent of each other. */
    static BlockedMatrixProduct parallel() {
        return new BlockedMatrixProduct(true);
    }

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        IntStream starts = IntStream.iterate(0, row -> row < a.length, row -> row + ROW_BLOCK);
        // As an array: the stream itself does not know its length, and would be shared out badly.
        IntStream blocks = IntStream.of(starts.toArray());
        (parallel ? blocks.parallel() : blocks)
                .forEach(from -> multiply(a, b, c, from, Math.min(a.length, from + ROW_BLOCK)));
        return c;
    }

    private static void multiply(double[][] a, double[][] b, double[][] c, int fromRow, int toRow) {
        int columns = b[0].length;
        for (int j = 0; j < columns; j += COLUMN_BLOCK) {
            int toColumn = Math.min(columns, j + COLUMN_BLOCK);
            for (int k = 0; k < b.length; k += INNER_BLOCK) {
                int toInner = Math.min(b.length, k + INNER_BLOCK);
                int i = fromRow;
                for (; i + ROWS <= toRow; i += ROWS) {
                    addTwoRows(a, b, c, i, k, toInner, j, toColumn);
                }
                if (i < toRow) {
                    addRow(a[i], b, c[i], k, toInner, j, toColumn);
                }
            }
        }
    }

    private static void addTwoRows(
            double[][] a, double[][] b, double[][] c, int i, int fromInner, int toInner, int from, int to) {
        int k = fromInner;
        for (; k + TERMS <= toInner; k += TERMS) {
            add(c[i], c[i + 1], a[i], a[i + 1], k, b[k], b[k + 1], b[k + 2], b[k + 3], from, to);
        }
        addRow(a[i], b, c[i], k, toInner, from, to);
        addRow(a[i + 1], b, c[i + 1], k, toInner, from, to);
    }

    /** The kernel: nearly all of the time is spent in its loop, whose factors stay in registers. */
    private static void add(
            double[] c0,
            double[] c1,
            double[] a0,
            double[] a1,
            int k,
            double[] b0,
            double[] b1,
            double[] b2,
            double[] b3,
            int from,
            int to) {
        double f00 = a0[k];
        double f01 = a0[k + 1];
        double f02 = a0[k + 2];
        double f03 = a0[k + 3];
        double f10 = a1[k];
        double f11 = a1[k + 1];
        double f12 = a1[k + 2];
        double f13 = a1[k + 3];
        for (int j = from; j < to; j++) {
            double x0 = b0[j];
            double x1 = b1[j];
            double x2 = b2[j];
            double x3 = b3[j];
            c0[j] = Math.fma(f03, x3, Math.fma(f02, x2, Math.fma(f01, x1, Math.fma(f00, x0, c0[j]))));
            c1[j] = Math.fma(f13, x3, Math.fma(f12, x2, Math.fma(f11, x1, Math.fma(f10, x0, c1[j]))));
        }
    }

    /** What is left over at the edges. */
    private static void addRow(double[] a, double[][] b, double[] c, int fromInner, int toInner, int from, int to) {
        for (int k = fromInner; k < toInner; k++) {
            double factor = a[k];
            double[] row = b[k];
            for (int j = from; j < to; j++) {
                c[j] = Math.fma(factor, row[j], c[j]);
            }
        }
    }
}
