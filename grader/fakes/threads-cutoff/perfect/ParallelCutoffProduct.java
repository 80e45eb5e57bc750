package speedup.threads.cutoff;

import speedup.threads.matmul.MatrixProduct;
import speedup.threads.matmul.SerialMatrixProduct;

/** New threads for each product that is large enough, counted in multiplications. */
public class ParallelCutoffProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        if ((double) a.length * b.length * b[0].length < 2e6) {
            return new SerialMatrixProduct().multiply(a, b);
        }
        int rows = a.length;
        double[][] c = new double[rows][b[0].length];
        Thread[] threads = new Thread[Runtime.getRuntime().availableProcessors()];
        for (int t = 0; t < threads.length; t++) {
            int first = rows * t / threads.length;
            int last = rows * (t + 1) / threads.length;
            threads[t] = new Thread(() -> {
                for (int i = first; i < last; i++) {
                    row(a[i], b, c[i]);
                }
            });
            threads[t].start();
        }
        joinAll(threads);
        return c;
    }

    private static void row(double[] a, double[][] b, double[] c) {
        for (int k = 0; k < b.length; k++) {
            double factor = a[k];
            double[] from = b[k];
            for (int j = 0; j < c.length; j++) {
                c[j] += factor * from[j];
            }
        }
    }

    private static void joinAll(Thread[] threads) {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the rows were shared out", e);
            }
        }
    }
}
