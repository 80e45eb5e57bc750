package speedup.threads.simd;

/** Adds up eight products as a tree, so that the sum waits once for eight elements. */
public class MyDotProduct implements DotProduct {

    @Override
    public double dot(double[] x, double[] y) {
        double sum = 0;
        int i = 0;
        for (; i < x.length - 7; i += 8) {
            double low = (x[i] * y[i] + x[i + 1] * y[i + 1]) + (x[i + 2] * y[i + 2] + x[i + 3] * y[i + 3]);
            double high =
                    (x[i + 4] * y[i + 4] + x[i + 5] * y[i + 5]) + (x[i + 6] * y[i + 6] + x[i + 7] * y[i + 7]);
            sum += low + high;
        }
        for (; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
