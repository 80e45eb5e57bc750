package speedup.threads.sparse;

import java.util.stream.IntStream;

/** Adds up in floats. */
public class ParallelSparseProduct implements SparseProduct {

    @Override
    public double[] multiply(SparseMatrix a, double[] x) {
        double[] y = new double[a.rows()];
        IntStream.range(0, y.length).parallel().forEach(row -> {
            float sum = 0;
            for (int k = a.firsts()[row]; k != SparseMatrix.END; k = a.nexts()[k]) {
                sum += (float) (a.values()[k] * x[a.columns()[k]]);
            }
            y[row] = sum;
        });
        return y;
    }
}
