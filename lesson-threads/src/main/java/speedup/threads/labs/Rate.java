package speedup.threads.labs;

import java.util.List;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Spread;
import speedup.lab.Quantity;
import speedup.timing.Samples;

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

    /** Bars of it; the quartiles of the times are those of the rates, the other way round. */
    public Layer layer(String name, List<Samples> times) {
        return new Layer(
                name,
                times.stream().map(each -> at(each.median())).toList(),
                times.stream()
                        .map(Samples::summary)
                        .map(each -> new Spread(at(each.upperQuartile()), at(each.lowerQuartile())))
                        .toList());
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
