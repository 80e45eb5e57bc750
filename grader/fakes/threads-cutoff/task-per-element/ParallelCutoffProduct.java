package speedup.threads.cutoff;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import speedup.threads.matmul.MatrixProduct;

/** Splits the result until each task is a single element. */
public class ParallelCutoffProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        ForkJoinPool.commonPool().invoke(new Part(a, b, c, 0, c.length * c[0].length));
        return c;
    }

    private static final class Part extends RecursiveAction {

        private final double[][] a;
        private final double[][] b;
        private final double[][] c;
        private final int first;
        private final int last;

        Part(double[][] a, double[][] b, double[][] c, int first, int last) {
            this.a = a;
            this.b = b;
            this.c = c;
            this.first = first;
            this.last = last;
        }

        @Override
        protected void compute() {
            if (last - first == 1) {
                int i = first / c[0].length;
                int j = first % c[0].length;
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            } else {
                int middle = (first + last) / 2;
                invokeAll(new Part(a, b, c, first, middle), new Part(a, b, c, middle, last));
            }
        }
    }
}
