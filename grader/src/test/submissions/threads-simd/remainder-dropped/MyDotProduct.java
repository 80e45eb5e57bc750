package speedup.threads.simd;

/** Drops the elements that are left over by blocks of four. */
public class MyDotProduct implements DotProduct {

    @Override
    public double dot(double[] x, double[] y) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i + 3 < x.length; i += 4) {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
