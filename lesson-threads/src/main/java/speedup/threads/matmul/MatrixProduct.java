package speedup.threads.matmul;

/** Multiplies matrices, given and returned as arrays of rows. */
public interface MatrixProduct {

    /**
     * The product: {@code c[i][j]} is the sum of {@code a[i][k] * b[k][j]} over all k.
     *
     * <p>Neither factor may be changed.
     *
     * @param a the left factor, m rows of n elements, m and n at least 1
     * @param b the right factor, n rows of p elements, p at least 1
     * @return a new matrix of m rows of p elements
     */
    double[][] multiply(double[][] a, double[][] b);
}
