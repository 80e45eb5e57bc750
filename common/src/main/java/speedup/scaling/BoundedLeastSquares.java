package speedup.scaling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Linear least squares with every coefficient between 0 and an upper end.
 *
 * <p>The sum of squares is convex, so at its minimum over a box some coefficients lie at an end of their range
 * and the rest solve the ordinary problem without them. For one or two coefficients every such split
 * can be tried: three or nine.
 *
 * @param design one row for each equation, one column for each coefficient
 * @param target what the rows should give
 */
record BoundedLeastSquares(RealMatrix design, RealVector target) {

    private static final double FREE = Double.NaN;

    /** The best coefficients without any bounds. */
    RealVector unbounded() {
        return new QRDecomposition(design).getSolver().solve(target);
    }

    /** The best coefficients in {@code [0, upper]}; an upper end may be infinite. */
    RealVector within(double[] upper) {
        List<RealVector> candidates = new ArrayList<>();
        collect(candidates, new ArrayRealVector(upper.length), 0, upper);
        return candidates.stream()
                .filter(candidate -> isWithin(candidate, upper))
                .min(Comparator.comparingDouble(this::sumOfSquares))
                .orElseThrow();
    }

    /** The sum of the squared distances from the target. */
    double sumOfSquares(RealVector coefficients) {
        RealVector residual = target.subtract(design.operate(coefficients));
        return residual.dotProduct(residual);
    }

    private void collect(List<RealVector> candidates, RealVector pins, int column, double[] upper) {
        if (column == upper.length) {
            candidates.add(solveFree(pins));
            return;
        }
        for (double pin : new double[] {FREE, 0, upper[column]}) {
            if (pin != Double.POSITIVE_INFINITY) {
                RealVector next = pins.copy();
                next.setEntry(column, pin);
                collect(candidates, next, column + 1, upper);
            }
        }
    }

    private RealVector solveFree(RealVector pins) {
        int[] free = IntStream.range(0, pins.getDimension())
                .filter(column -> Double.isNaN(pins.getEntry(column)))
                .toArray();
        RealVector solution = pins.map(pin -> Double.isNaN(pin) ? 0 : pin);
        if (free.length == 0) {
            return solution;
        }
        int[] rows = IntStream.range(0, design.getRowDimension()).toArray();
        RealVector rest = target.subtract(design.operate(solution));
        RealVector solved = new BoundedLeastSquares(design.getSubMatrix(rows, free), rest).unbounded();
        for (int i = 0; i < free.length; i++) {
            // Adding zero takes the sign from a negative zero, which would lie outside the range that starts at zero.
            solution.setEntry(free[i], solved.getEntry(i) + 0.0);
        }
        return solution;
    }

    private static boolean isWithin(RealVector candidate, double[] upper) {
        return IntStream.range(0, upper.length)
                .allMatch(i -> candidate.getEntry(i) >= 0 && candidate.getEntry(i) <= upper[i]);
    }
}
