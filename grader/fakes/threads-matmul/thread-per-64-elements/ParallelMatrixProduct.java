package speedup.threads.matmul;

/** A thread for every 64 elements of the result. */
public class ParallelMatrixProduct implements MatrixProduct {

    private static final int ELEMENTS = 64;

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            addRow(a[i], b, c[i]);
        }
        return c;
    }

    private static void addRow(double[] a, double[][] b, double[] c) {
        Thread[] threads = new Thread[(c.length + ELEMENTS - 1) / ELEMENTS];
        for (int t = 0; t < threads.length; t++) {
            int from = t * ELEMENTS;
            int to = Math.min(c.length, from + ELEMENTS);
            threads[t] = new Thread(() -> addElements(a, b, c, from, to));
            threads[t].start();
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void addElements(double[] a, double[][] b, double[] c, int from, int to) {
        for (int k = 0; k < b.length; k++) {
            double factor = a[k];
            double[] row = b[k];
            for (int j = from; j < to; j++) {
                c[j] += factor * row[j];
            }
        }
    }
}
