package speedup.threads.matmul;

import java.util.concurrent.CountDownLatch;

/** Two threads take two locks in opposite orders. */
public class ParallelMatrixProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        Object upper = new Object();
        Object lower = new Object();
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        Thread other = new Thread(() -> half(a, b, c, 1, lower, upper, bothHoldOne));
        other.start();
        half(a, b, c, 0, upper, lower, bothHoldOne);
        joinAll(new Thread[] {other});
        return c;
    }

    private static void half(
            double[][] a, double[][] b, double[][] c, int first, Object mine, Object theirs, CountDownLatch both) {
        synchronized (mine) {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            synchronized (theirs) {
                for (int i = first; i < a.length; i += 2) {
                    row(a[i], b, c[i]);
                }
            }
        }
    }

    private static void row(double[] a, double[][] b, double[] c) {
        for (int k = 0; k < b.length; k++) {
            for (int j = 0; j < c.length; j++) {
                c[j] += a[k] * b[k][j];
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
