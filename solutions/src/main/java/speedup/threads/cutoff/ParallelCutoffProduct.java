package speedup.threads.cutoff;

import java.util.stream.IntStream;
import speedup.threads.matmul.MatrixProduct;
import speedup.threads.matmul.SerialMatrixProduct;

/** Asks how much work there is before it asks anybody to help. */
public class ParallelCutoffProduct implements MatrixProduct {

    /**
     * Multiplications from which on a product is shared out. One thread does so many in a quarter of a
     * millisecond or so, several times what it costs to hand work to threads that sleep.
     */
    private static final long CUTOFF = 1_000_000;

    private final MatrixProduct serial = new SerialMatrixProduct();

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        int columns = b[0].length;
        if ((long) a.length * b.length * columns < CUTOFF) {
            return serial.multiply(a, b);
        }
        double[][] c = new double[a.length][columns];
        IntStream.range(0, a.length).parallel().forEach(i -> addRow(a[i], b, c[i]));
        return c;
    }

    private static void addRow(double[] a, double[][] b, double[] c) {
        for (int k = 0; k < b.length; k++) {
            double factor = a[k];
            double[] row = b[k];
            for (int j = 0; j < c.length; j++) {
                c[j] += factor * row[j];
            }
        }
    }
}
