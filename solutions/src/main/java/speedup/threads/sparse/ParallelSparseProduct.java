package speedup.threads.sparse;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * As many loops as there are cores, each of which takes the next rows that nobody has taken. While one core waits
 * for an element, the others wait for elements of theirs.
 */
public class ParallelSparseProduct implements SparseProduct {

    /** One would be little, since most rows are short; many long ones would keep a core busy after the others. */
    private static final int ROWS_AT_A_TIME = 4;

    @Override
    public double[] multiply(SparseMatrix a, double[] x) {
        double[] y = new double[a.rows()];
        AtomicInteger next = new AtomicInteger();
        int cores = Runtime.getRuntime().availableProcessors();
        IntStream.range(0, cores).parallel().forEach(core -> multiplyWhatIsLeft(a, x, y, next));
        return y;
    }

    private static void multiplyWhatIsLeft(SparseMatrix a, double[] x, double[] y, AtomicInteger next) {
        for (int from = next.getAndAdd(ROWS_AT_A_TIME); from < y.length; from = next.getAndAdd(ROWS_AT_A_TIME)) {
            int to = Math.min(from + ROWS_AT_A_TIME, y.length);
            for (int row = from; row < to; row++) {
                y[row] = sum(a, row, x);
            }
        }
    }

    private static double sum(SparseMatrix a, int row, double[] x) {
        int[] nexts = a.nexts();
        int[] columns = a.columns();
        double[] values = a.values();
        double sum = 0;
        for (int k = a.firsts()[row]; k != SparseMatrix.END; k = nexts[k]) {
            sum += values[k] * x[columns[k]];
        }
        return sum;
    }
}
