package speedup.threads.simd;

/**
 * Eight sums, none of which waits for another. An addition takes three or four cycles and two can begin in
 * each, so six to eight have to be under way to keep the core busy. They are local variables, not an
 * array, so that they stay in registers.
 */
public class MyDotProduct implements DotProduct {

    private static final int SUMS = 8;

    @Override
    public double dot(double[] x, double[] y) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = 0;
        for (; i <= x.length - SUMS; i += SUMS) {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
            s4 += x[i + 4] * y[i + 4];
            s5 += x[i + 5] * y[i + 5];
            s6 += x[i + 6] * y[i + 6];
            s7 += x[i + 7] * y[i + 7];
        }
        double sum = s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
        for (; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
