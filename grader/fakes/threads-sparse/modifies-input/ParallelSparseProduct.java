package speedup.threads.sparse;

import java.util.stream.IntStream;

/** Moves the start of each row to its end in the input while it reads. */
public class ParallelSparseProduct implements SparseProduct {

    @Override
    public double[] multiply(SparseMatrix a, double[] x) {
        double[] y = new double[a.rows()];
        IntStream.range(0, y.length).parallel().forEach(row -> {
            while (a.firsts()[row] != SparseMatrix.END) {
                int k = a.firsts()[row];
                y[row] += a.values()[k] * x[a.columns()[k]];
                a.firsts()[row] = a.nexts()[k];
            }
        });
        return y;
    }
}
