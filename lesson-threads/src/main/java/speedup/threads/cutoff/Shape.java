package speedup.threads.cutoff;

import java.util.SplittableRandom;

/**
 * The dimensions of a chain, and how it is filled.
 *
 * <p>Each factor is the upper left part of a reflection, I - 2 v v', where v has length 1. A reflection keeps
 * the length of every row that it is applied to, and part of it never makes one longer. So elements stay
 * below the length of the rows they began with; rounding does not grow along the chain, and where the factors
 * are square a mistake in any product does not fade either: the last product shows it.
 */
record Shape(int rows, int inner, int columns, int length) {

    ProductChain fill(SplittableRandom random) {
        double[][] start = new double[rows][inner];
        for (double[] row : start) {
            for (int j = 0; j < inner; j++) {
                row[j] = random.nextDouble(-1, 1);
            }
        }
        return new ProductChain(start, reflection(inner, columns, random), reflection(columns, inner, random), length);
    }

    private static double[][] reflection(int rows, int columns, SplittableRandom random) {
        double[] v = direction(Math.max(rows, columns), random);
        double[][] matrix = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix[i][j] = (i == j ? 1 : 0) - 2 * v[i] * v[j];
            }
        }
        return matrix;
    }

    private static double[] direction(int dimensions, SplittableRandom random) {
        double[] v = random.doubles(dimensions, 0.5, 1).toArray();
        double squares = 0;
        for (int i = 0; i < dimensions; i++) {
            squares += v[i] * v[i];
        }
        for (int i = 0; i < dimensions; i++) {
            v[i] = (random.nextBoolean() ? v[i] : -v[i]) / Math.sqrt(squares);
        }
        return v;
    }
}
