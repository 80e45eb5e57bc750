package speedup.benchmarks;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Small pieces of work, each of which a careless stopwatch times wrongly in its own way. */
@State(Scope.Thread)
public class Kernels {

    private static final int LENGTH = 1_000;

    private final double[] a = new SplittableRandom(1).doubles(LENGTH, 1, 2).toArray();
    private final double[] b = new SplittableRandom(2).doubles(LENGTH, 1, 2).toArray();
    private double x = 1.25;
    private int length = 64;

    /** Loads and additions in a chain: it is gone if nobody uses the sum. */
    public double dot() {
        double sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Arithmetic in the processor only. */
    public double logSum() {
        double sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += Math.log(a[i]);
        }
        return sum;
    }

    /** One logarithm: so short that the loop around it counts, and lifted out of it if the compiler may. */
    public double log() {
        return Math.log(x);
    }

    /** Half a kilobyte: it is never allocated if it does not leave the method. */
    public double[] allocation() {
        double[] fresh = new double[length];
        fresh[0] = x;
        return fresh;
    }
}
