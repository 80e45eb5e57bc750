package speedup.scaling;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The coefficients that make the relative errors of the times smallest, with their uncertainty; how it is
 * computed is told at {@link AmdahlFit}.
 *
 * @param coefficients one for each column of the design
 */
record TimeFit(List<Coefficient> coefficients) {

    private static final double SETTLED = 1e-12;
    /** A few do for times that scatter by some per cent; times that follow no law need not settle at all. */
    private static final int MOST_PASSES = 100;

    private static final double UPPER_TAIL = 0.975;

    /** Fits with every coefficient held between 0 and its upper end. */
    static TimeFit of(RelativeTimes times, double[][] design, double[] upper) {
        RealMatrix rows = new Array2DRowRealMatrix(design);
        RealVector excess = new ArrayRealVector(times.excess());
        RealVector shared = new ArrayRealVector(times.times()).subtract(excess);
        RealVector fitted = new ArrayRealVector(times.times());
        RealVector before;
        int passes = 0;
        do {
            before = fitted;
            RealVector held = relativeTo(fitted, rows, excess).within(upper);
            fitted = shared.add(rows.operate(held));
            passes++;
        } while (largestChange(before, fitted) > SETTLED && passes < MOST_PASSES);
        return withUncertainty(relativeTo(fitted, rows, excess), upper);
    }

    /** Divides every equation by its time, so that its error is a relative one. */
    private static BoundedLeastSquares relativeTo(RealVector fitted, RealMatrix rows, RealVector excess) {
        RealMatrix weighted = rows.copy();
        for (int i = 0; i < rows.getRowDimension(); i++) {
            weighted.setRowVector(i, rows.getRowVector(i).mapDivide(fitted.getEntry(i)));
        }
        return new BoundedLeastSquares(weighted, excess.ebeDivide(fitted));
    }

    private static double largestChange(RealVector before, RealVector after) {
        return after.subtract(before).ebeDivide(before).getLInfNorm();
    }

    private static TimeFit withUncertainty(BoundedLeastSquares system, double[] upper) {
        int degreesOfFreedom = system.design().getRowDimension() - upper.length;
        RealVector free = system.unbounded();
        RealVector held = system.within(upper);
        RealMatrix inverse = new QRDecomposition(system.design()).getSolver().getInverse();
        double variance = system.sumOfSquares(free) / degreesOfFreedom;
        double student = new TDistribution(degreesOfFreedom).inverseCumulativeProbability(UPPER_TAIL);
        List<Coefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < upper.length; i++) {
            double standardError = Math.sqrt(variance) * inverse.getRowVector(i).getNorm();
            double reach = student * standardError;
            double low = Math.max(0, Math.min(free.getEntry(i) - reach, held.getEntry(i)));
            double high = Math.min(upper[i], Math.max(free.getEntry(i) + reach, held.getEntry(i)));
            coefficients.add(new Coefficient(held.getEntry(i), low, high));
        }
        return new TimeFit(List.copyOf(coefficients));
    }
}
