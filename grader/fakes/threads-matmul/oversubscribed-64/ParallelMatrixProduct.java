package speedup.threads.matmul;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** 64 threads that wait for each other after every fourth k. */
public class ParallelMatrixProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        CyclicBarrier everybody = new CyclicBarrier(64);
        Thread[] threads = new Thread[64];
        for (int t = 0; t < threads.length; t++) {
            int first = t;
            threads[t] = new Thread(() -> share(a, b, c, first, everybody));
            threads[t].start();
        }
        joinAll(threads);
        return c;
    }

    private static void share(double[][] a, double[][] b, double[][] c, int first, CyclicBarrier everybody) {
        try {
            for (int k = 0; k < b.length; k++) {
                for (int i = first; i < a.length; i += 64) {
                    addScaled(a[i][k], b[k], c[i]);
                }
                if (k % 4 == 3) {
                    everybody.await();
                }
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addScaled(double factor, double[] from, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * from[j];
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
