package speedup.exercise;

import java.nio.ByteBuffer;

/**
 * Rectangular matrices of doubles, as arrays of rows: the two dimensions, then row after row. There may
 * be no rows at all, but none without elements: a few bytes could then say that there are billions.
 */
final class MatrixCodec implements Codec<double[][]> {

    /** As many as fit into one buffer behind the dimensions. */
    private static final int MOST_ELEMENTS = (Integer.MAX_VALUE - 2 * Integer.BYTES) / Double.BYTES;

    @Override
    public int size(double[][] matrix) {
        int columns = columns(matrix);
        long elements = (long) matrix.length * columns;
        if (elements > MOST_ELEMENTS) {
            throw new MalformedValueException(
                    "The answer is a " + matrix.length + " x " + columns + " matrix, which is more than 2 GB");
        }
        return 2 * Integer.BYTES + Double.BYTES * (int) elements;
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
        boolean negative = rows < 0 || columns < 0;
        boolean emptyRows = rows > 0 && columns == 0;
        if (negative || emptyRows || (long) rows * columns > source.remaining() / Double.BYTES) {
            throw new MalformedValueException("The answer says it is a " + rows + " x " + columns + " matrix, in "
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
            throw new MalformedValueException("The answer is null, where a matrix is wanted");
        }
        for (int row = 0; row < matrix.length; row++) {
            if (matrix[row] == null) {
                throw new MalformedValueException("Row " + row + " of the answer is null");
            }
            if (matrix[row].length != matrix[0].length) {
                throw new MalformedValueException("Row " + row + " of the answer has " + matrix[row].length
                        + " elements, where row 0 has " + matrix[0].length);
            }
        }
        if (matrix.length > 0 && matrix[0].length == 0) {
            throw new MalformedValueException("The answer has " + matrix.length + " rows without elements");
        }
        return matrix.length == 0 ? 0 : matrix[0].length;
    }
}
