package speedup.threads.sparse;

/** Multiplies a sparse matrix with a vector. */
public interface SparseProduct {

    /**
     * The product: {@code y[i]} is the sum of {@code a.values()[k] * x[a.columns()[k]]} over the places k of all
     * elements of row i, and 0 for a row without elements. The order of the additions is yours: what it changes by
     * rounding is accepted.
     *
     * <p>Neither matrix nor vector may be changed.
     *
     * @param a the matrix, any number of rows
     * @param x the vector, an element for each of the matrix's columns
     * @return a new array of {@code a.rows()} elements
     */
    double[] multiply(SparseMatrix a, double[] x);
}
