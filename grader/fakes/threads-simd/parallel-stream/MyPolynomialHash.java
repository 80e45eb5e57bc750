package speedup.threads.simd;

import java.util.stream.IntStream;

/** A parallel stream for work of two microseconds, where one core is to be used better. */
public class MyPolynomialHash implements PolynomialHash {

    private static final int PARTS = 4;

    @Override
    public long hash(long[] values, long factor) {
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToLong(part -> part(values, factor, part))
                .sum();
    }

    private static long part(long[] values, long factor, int part) {
        int begin = (int) ((long) values.length * part / PARTS);
        int end = (int) ((long) values.length * (part + 1) / PARTS);
        long hash = 0;
        for (int i = begin; i < end; i++) {
            hash = hash * factor + values[i];
        }
        return hash * power(factor, values.length - end);
    }

    private static long power(long factor, int exponent) {
        long power = 1;
        for (long square = factor; exponent > 0; exponent /= 2) {
            if (exponent % 2 == 1) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }
}
