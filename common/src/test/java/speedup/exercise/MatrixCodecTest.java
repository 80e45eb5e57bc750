package speedup.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.exercise.Codec.MalformedValueException;

class MatrixCodecTest {

    private final MatrixCodec codec = new MatrixCodec();

    @Property
    void readsBackWhatItWroteInBothByteOrders(@ForAll("matrices") double[][] matrix, @ForAll boolean little) {
        ByteBuffer buffer = ByteBuffer.allocate(codec.size(matrix) + 8)
                .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .position(3);
        codec.write(matrix, buffer);
        assertThat(buffer.position()).isEqualTo(3 + codec.size(matrix));

        buffer.putInt(-1).flip().position(3);
        assertThat(bits(codec.read(buffer))).isEqualTo(bits(matrix));
        assertThat(buffer.getInt()).as("what stands behind the matrix").isEqualTo(-1);
    }

    /** All bit patterns, so that NaNs of every kind, infinities and both zeros are among them. */
    @Provide
    static Arbitrary<double[][]> matrices() {
        Arbitrary<Double> elements = Arbitraries.longs().map(Double::longBitsToDouble);
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(columns -> elements.array(double[].class).ofSize(columns))
                .flatMap(row -> elements.array(double[].class)
                        .ofSize(row.length)
                        .array(double[][].class)
                        .ofMaxSize(6));
    }

    private static long[][] bits(double[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row)
                        .mapToLong(Double::doubleToRawLongBits)
                        .toArray())
                .toArray(long[][]::new);
    }

    @Test
    void writesTheDimensionsAndRowAfterRow() {
        double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
        ByteBuffer buffer = ByteBuffer.allocate(codec.size(matrix));
        codec.write(matrix, buffer);
        buffer.flip();

        assertThat(new int[] {buffer.getInt(), buffer.getInt()}).containsExactly(2, 3);
        double[] elements = new double[6];
        buffer.asDoubleBuffer().get(elements);
        assertThat(elements).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void keepsTheBitsOfNaNs() {
        long quiet = 0x7ff8_0000_0000_00ffL;
        long signalling = 0xfff0_0000_0000_0001L;
        double[][] matrix = {{Double.longBitsToDouble(quiet), Double.longBitsToDouble(signalling)}};
        ByteBuffer buffer = ByteBuffer.allocate(codec.size(matrix)).order(ByteOrder.LITTLE_ENDIAN);
        codec.write(matrix, buffer);

        assertThat(bits(codec.read(buffer.flip()))[0]).containsExactly(quiet, signalling);
    }

    @Test
    void readsAMatrixWithoutRows() {
        ByteBuffer buffer = ByteBuffer.allocate(codec.size(new double[0][]));
        codec.write(new double[0][], buffer);

        assertThat(codec.read(buffer.flip())).isEmpty();
    }

    @Test
    void rejectsNull() {
        assertMalformed(null, "The answer is null, where a matrix is wanted");
    }

    @Test
    void rejectsARowThatIsNull() {
        assertMalformed(new double[][] {{1, 2}, null}, "Row 1 of the answer is null");
        assertMalformed(new double[][] {null, {1, 2}}, "Row 0 of the answer is null");
    }

    @Test
    void rejectsRowsOfDifferentLengths() {
        assertMalformed(new double[][] {{1, 2}, {3}}, "Row 1 of the answer has 1 elements, where row 0 has 2");
    }

    @Test
    void rejectsRowsWithoutElements() {
        assertMalformed(new double[3][0], "The answer has 3 rows without elements");
    }

    @Test
    void rejectsWhatIsTooLargeForABuffer() {
        double[] row = new double[20_000];
        double[][] matrix = new double[20_000][];
        Arrays.fill(matrix, row);

        assertMalformed(matrix, "The answer is a 20000 x 20000 matrix, which is more than 2 GB");
    }

    private void assertMalformed(double[][] matrix, String message) {
        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> codec.size(matrix))
                .withMessageContaining(message);
    }

    @Test
    void doesNotWriteBeyondTheBuffer() {
        double[][] matrix = {{1}, {2}};
        assertThatExceptionOfType(BufferOverflowException.class)
                .isThrownBy(() -> codec.write(matrix, ByteBuffer.allocate(codec.size(matrix) - 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1",
        "1, -1",
        "-1, -1",
        "2, 2",
        "2147483647, 2147483647",
        "2147483647, 0",
        "2147483647, 1",
        "1, 2147483647",
        "65536, 65536",
        "1, 0"
    })
    void rejectsInvalidDimensions(int rows, int columns) {
        ByteBuffer bytes =
                ByteBuffer.allocate(8 + 3 * Double.BYTES).putInt(0, rows).putInt(4, columns);

        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> codec.read(bytes))
                .withMessage("The answer says it is a " + rows + " x " + columns + " matrix, in 24 bytes");
    }

    @Test
    void rejectsDimensionsThatAreCutOff() {
        assertThatExceptionOfType(BufferUnderflowException.class).isThrownBy(() -> codec.read(ByteBuffer.allocate(7)));
    }

    @Property
    void readsForeignBytesOrRejectsThem(@ForAll byte[] bytes) {
        assertThat(ForeignBytes.heapToRead(codec, ByteBuffer.wrap(bytes))).isLessThanOrEqualTo(8L * bytes.length);
    }

    @Property
    void takesNoMoreHeapThanThereAreBytes(@ForAll int rows, @ForAll int columns, @ForAll byte[] rest) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + rest.length)
                .putInt(rows)
                .putInt(columns)
                .put(rest);

        assertThat(ForeignBytes.heapToRead(codec, bytes.flip())).isLessThanOrEqualTo(8L * rest.length);
    }
}
