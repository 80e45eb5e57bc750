package speedup.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.exercise.Codec.MalformedValueException;

class CodecsTest {

    private static final Codec<OptionalInt> OPTIONAL = Codecs.either(
            OptionalInt::isPresent,
            Codecs.INT.map(OptionalInt::of, OptionalInt::getAsInt),
            Codecs.constant(OptionalInt.empty()));

    private static final Codec<List<List<Integer>>> LISTS = Codecs.list("Row", Codecs.list("Number", Codecs.INT));

    private enum Colour {
        RED,
        GREEN
    }

    @Property
    void readsBackNumbers(@ForAll int i, @ForAll long l, @ForAll double d, @ForAll boolean b) {
        assertThat(ForeignBytes.roundTrip(Codecs.INT, i)).isEqualTo(i);
        assertThat(ForeignBytes.roundTrip(Codecs.LONG, l)).isEqualTo(l);
        assertThat(ForeignBytes.roundTrip(Codecs.DOUBLE, d)).isEqualTo(d);
        assertThat(ForeignBytes.roundTrip(Codecs.BOOLEAN, b)).isEqualTo(b);
    }

    @Property
    void readsBackWhatIsThereOrNot(@ForAll @WithNull Integer number) {
        OptionalInt value = number == null ? OptionalInt.empty() : OptionalInt.of(number);
        assertThat(ForeignBytes.roundTrip(OPTIONAL, value)).isEqualTo(value);
        assertThat(OPTIONAL.size(value)).isEqualTo(number == null ? 1 : 5);
    }

    @Property
    void readsBackLists(@ForAll List<List<Integer>> lists) {
        assertThat(ForeignBytes.roundTrip(LISTS, lists)).isEqualTo(lists);
    }

    @Test
    void readsBackEachConstant() {
        for (Colour colour : Colour.values()) {
            assertThat(ForeignBytes.roundTrip(Codecs.constantOf(Colour.class), colour))
                    .isEqualTo(colour);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, Integer.MAX_VALUE})
    void rejectsANumberWithoutAConstant(int ordinal) {
        ByteBuffer bytes = ByteBuffer.allocate(4).putInt(0, ordinal);

        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> Codecs.constantOf(Colour.class).read(bytes))
                .withMessage("There is no Colour of number " + ordinal);
    }

    @ParameterizedTest
    @ValueSource(bytes = {-1, 2, 127})
    void rejectsAByteThatIsNeitherYesNorNo(byte value) {
        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> OPTIONAL.read(ByteBuffer.wrap(new byte[] {value, 0, 0, 0, 0})))
                .withMessage("A byte that says yes or no is " + value);
    }

    @Test
    void rejectsANumberThatIsCutOff() {
        assertThatExceptionOfType(BufferUnderflowException.class)
                .isThrownBy(() -> Codecs.LONG.read(ByteBuffer.allocate(7)));
    }

    @Test
    void rejectsNullsInAList() {
        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> LISTS.size(null))
                .withMessage("The answer is null, where a list is wanted");
        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> LISTS.size(Arrays.asList(List.of(), null)))
                .withMessage("Row 1 of the answer is null");
    }

    @Test
    void rejectsAListThatIsTooLargeForABuffer() {
        Codec<String> gigabyte =
                new ArrayCodec<>(1, array -> 1 << 30, n -> "", (target, array) -> {}, (source, array) -> {});
        Codec<List<String>> list = Codecs.list("Line", gigabyte);
        List<String> lines = Collections.nCopies(2, "");

        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> list.size(lines))
                .withMessage("The answer has more than 2 GB");
    }

    @Property
    void rejectsMoreElementsThanThereAreBytes(@ForAll @IntRange(min = 0, max = 100) int bytes, @ForAll int size) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + bytes).putInt(0, size);
        Codec<List<String>> ofNothing = Codecs.list("Word", Codecs.constant(""));

        if (size >= 0 && size <= bytes) {
            assertThat(ofNothing.read(buffer)).hasSize(size);
        } else {
            assertThatExceptionOfType(MalformedValueException.class)
                    .isThrownBy(() -> ofNothing.read(buffer))
                    .withMessage("The answer says it is a list of " + size + ", in " + bytes + " bytes");
        }
    }

    /** An empty list takes four bytes, and some forty on the heap. */
    @Property
    void readsForeignListsOrRejectsThem(@ForAll byte[] bytes) {
        assertThat(ForeignBytes.heapToRead(LISTS, ByteBuffer.wrap(bytes))).isLessThanOrEqualTo(64L * bytes.length);
    }
}
