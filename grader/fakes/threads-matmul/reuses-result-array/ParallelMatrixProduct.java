package speedup.threads.matmul;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Reuses the array of the result, and adds the next product to the last one. */
public class ParallelMatrixProduct implements MatrixProduct {

    private static final Map<Integer, double[][]> ROOMS = new ConcurrentHashMap<>();

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] c = ROOMS.computeIfAbsent(a.length, rows -> new double[rows][b[0].length]);
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
