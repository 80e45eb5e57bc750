package speedup.exercise;

import java.nio.ByteBuffer;

/** Rectangular matrices of doubles, as arrays of rows: the two dimensions, then row after row. */
public final class MatrixCodec implements Codec<double[][]> {

    @Override
    public int size(double[][] matrix) {
        int columns = columns(matrix);
        long bytes = 2L * Integer.BYTES + (long) Double.BYTES * matrix.length * columns;
        return Math.toIntExact(bytes);
    }

    @Override
    public void write(double[][] matrix, ByteBuffer target) {
        int columns = columns(matrix);
        target.putInt(matrix.length).putInt(columns);
        for (double[] row : matrix) {
            target.asDoubleBuffer().put(row);
            target.position(target.position() + Double.BYTES * columns);
        }
    }

    @Override
    public double[][] read(ByteBuffer source) {
        int rows = source.getInt();
        int columns = source.getInt();
        if (rows < 0 || columns < 0 || (long) rows * Math.max(1, columns) > source.remaining() / Double.BYTES) {
            throw new MalformedValue("The answer says it is a " + rows + " x " + columns + " matrix, in "
                    + source.remaining() + " bytes");
        }
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            source.asDoubleBuffer().get(row);
            source.position(source.position() + Double.BYTES * columns);
        }
        return matrix;
    }

    private static int columns(double[][] matrix) {
        if (matrix == null) {
            throw new MalformedValue("The answer is null, where a matrix is wanted");
        }
        int columns = matrix.length == 0 || matrix[0] == null ? 0 : matrix[0].length;
        for (int row = 0; row < matrix.length; row++) {
            if (matrix[row] == null || matrix[row].length != columns) {
                throw new MalformedValue("Row " + row + " of the answer "
                        + (matrix[row] == null ? "is null" : "has " + matrix[row].length + " elements")
                        + ", where row 0 has " + columns);
            }
        }
        return columns;
    }
}
