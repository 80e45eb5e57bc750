package speedup.threads.simd;

/** Multiplies two vectors element by element and adds the products up. */
public interface DotProduct {

    /**
     * The sum of {@code x[i] * y[i]} over all i; 0 for vectors without elements.
     *
     * <p>The additions may be done in any order. Neither vector may be changed.
     *
     * @param x n elements, n at least 0
     * @param y n elements
     */
    double dot(double[] x, double[] y);
}
