package speedup.threads.labs;

import speedup.lab.LabTable.Cell;
import speedup.lab.Quantity;

/**
 * How much is done in a call.
 *
 * @param perCall operations, or bytes
 * @param quantity what a billion of them in a second are
 */
public record Rate(double perCall, Quantity quantity) {

    /** Operations or bytes in a nanosecond are billions in a second. */
    public double at(double nanos) {
        return perCall / nanos;
    }

    /** The same as a cell of a table. */
    public Cell cell(double nanos) {
        return Cell.of(at(nanos), quantity);
    }

    /** The floating-point operations of a matrix product: n^3 products, and as many sums. */
    public static Rate ofMatrixProducts(int count, int n) {
        return new Rate(2.0 * count * n * n * n, Quantity.GIGAFLOPS);
    }
}
