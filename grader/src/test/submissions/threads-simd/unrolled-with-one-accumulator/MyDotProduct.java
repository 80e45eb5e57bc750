package speedup.threads.simd;

/** Four elements in each iteration, and every addition still waits for the one before. */
public class MyDotProduct implements DotProduct {

    @Override
    public double dot(double[] x, double[] y) {
        double sum = 0;
        int i = 0;
        for (; i < x.length - 3; i += 4) {
            sum += x[i] * y[i];
            sum += x[i + 1] * y[i + 1];
            sum += x[i + 2] * y[i + 2];
            sum += x[i + 3] * y[i + 3];
        }
        for (; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
