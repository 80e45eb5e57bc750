package speedup.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.exercise.Codec.MalformedValueException;

class ArrayCodecTest {

    private final Codec<long[]> codec = Codecs.LONGS;

    @Property
    void readsBackWhatItWroteInBothByteOrders(@ForAll long[] value, @ForAll boolean little) {
        ByteBuffer buffer = ByteBuffer.allocate(codec.size(value) + 8)
                .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .position(3);
        codec.write(value, buffer);
        assertThat(buffer.position()).isEqualTo(3 + codec.size(value));

        buffer.putInt(-1).flip().position(3);
        assertThat(codec.read(buffer)).isEqualTo(value);
        assertThat(buffer.getInt()).as("what stands behind the value").isEqualTo(-1);
    }

    @Property
    void readsBackBytes(@ForAll byte[] value) {
        assertThat(ForeignBytes.roundTrip(Codecs.BYTES, value)).isEqualTo(value);
    }

    @Property
    void readsBackInts(@ForAll int[] value) {
        assertThat(ForeignBytes.roundTrip(Codecs.INTS, value)).isEqualTo(value);
    }

    /** By their bits, so that NaNs of every kind are among them. */
    @Property
    void readsBackDoubles(@ForAll long[] bits) {
        double[] value =
                Arrays.stream(bits).mapToDouble(Double::longBitsToDouble).toArray();
        assertThat(rawBits(ForeignBytes.roundTrip(Codecs.DOUBLES, value))).isEqualTo(rawBits(value));
    }

    @Property
    void readsBackABufferOfDoublesUpToItsLimit(@ForAll long[] bits) {
        double[] value =
                Arrays.stream(bits).mapToDouble(Double::longBitsToDouble).toArray();
        DoubleBuffer buffer = DoubleBuffer.allocate(value.length + 1).put(value).limit(value.length);

        DoubleBuffer read = ForeignBytes.roundTrip(Codecs.doubles(DoubleBuffer::allocate), buffer);
        double[] back = new double[read.remaining()];
        read.get(back);
        assertThat(rawBits(back)).isEqualTo(rawBits(value));
        assertThat(buffer.position()).as("where the buffer stood").isEqualTo(value.length);
    }

    private static long[] rawBits(double[] value) {
        return Arrays.stream(value).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @Test
    void writesTheLengthAndTheElements() {
        ByteBuffer buffer = ByteBuffer.allocate(codec.size(new long[] {7}));
        codec.write(new long[] {7}, buffer);

        assertThat(buffer.array()).containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 7);
    }

    @Test
    void readsAnEmptyArray() {
        assertThat(codec.read(ByteBuffer.allocate(4))).isEmpty();
    }

    @Test
    void rejectsNull() {
        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> codec.size(null))
                .withMessage("The answer is null, where an array is wanted");
    }

    @Test
    void rejectsWhatIsTooLargeForABuffer() {
        Codec<String> huge =
                new ArrayCodec<>(8, array -> 1 << 28, n -> "", (target, array) -> {}, (source, array) -> {});

        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> huge.size(""))
                .withMessage("The answer has 268435456 elements, which is more than 2 GB");
    }

    @Test
    void doesNotWriteBeyondTheBuffer() {
        long[] value = {1, 2};
        assertThatExceptionOfType(BufferOverflowException.class)
                .isThrownBy(() -> codec.write(value, ByteBuffer.allocate(codec.size(value) - 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 3, 1 << 29, Integer.MAX_VALUE})
    void rejectsAnInvalidLength(int length) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 2 * Long.BYTES).putInt(0, length);

        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> codec.read(bytes))
                .withMessage("The answer says it has " + length + " elements, in 16 bytes");
    }

    @Test
    void rejectsALengthThatIsCutOff() {
        assertThatExceptionOfType(BufferUnderflowException.class).isThrownBy(() -> codec.read(ByteBuffer.allocate(3)));
    }

    @Property
    void readsForeignBytesOrRejectsThem(@ForAll byte[] bytes) {
        assertThat(ForeignBytes.heapToRead(codec, ByteBuffer.wrap(bytes))).isLessThanOrEqualTo(2L * bytes.length);
    }

    @Property
    void takesNoMoreHeapThanThereAreBytes(@ForAll int length, @ForAll byte[] rest) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + rest.length).putInt(length).put(rest);

        assertThat(ForeignBytes.heapToRead(codec, bytes.flip())).isLessThanOrEqualTo(2L * rest.length);
    }
}
