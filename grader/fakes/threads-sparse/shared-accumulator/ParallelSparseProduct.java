package speedup.threads.sparse;

import java.util.stream.IntStream;

/** All threads add up in one field, which is reset for each row. */
public class ParallelSparseProduct implements SparseProduct {

    private volatile double sum;

    @Override
    public double[] multiply(SparseMatrix a, double[] x) {
        double[] y = new double[a.rows()];
        IntStream.range(0, y.length).parallel().forEach(row -> {
            sum = 0;
            for (int k = a.firsts()[row]; k != SparseMatrix.END; k = a.nexts()[k]) {
                sum += a.values()[k] * x[a.columns()[k]];
            }
            y[row] = sum;
        });
        return y;
    }
}
