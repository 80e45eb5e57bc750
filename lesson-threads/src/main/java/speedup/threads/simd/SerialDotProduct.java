package speedup.threads.simd;

/**
 * The dot product as one writes it down: the oracle, and the baseline to beat.
 *
 * <p>Each addition needs the sum of the one before, and an addition of doubles takes three or four
 * cycles from its operands to its result. So the loop does one element in three or four cycles,
 * although the core could begin two additions in each of them. The compiler may not help: (a + b) + c and
 * a + (b + c) are different doubles, and Java promises the first one.
 */
public final class SerialDotProduct implements DotProduct {

    @Override
    public double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
