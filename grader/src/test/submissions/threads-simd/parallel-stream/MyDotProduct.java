package speedup.threads.simd;

import java.util.stream.IntStream;

/** Uses further cores for work of a microsecond, where one core was to do it better. */
public class MyDotProduct implements DotProduct {

    @Override
    public double dot(double[] x, double[] y) {
        return IntStream.range(0, x.length).parallel().mapToDouble(i -> x[i] * y[i]).reduce(0, Double::sum);
    }
}
