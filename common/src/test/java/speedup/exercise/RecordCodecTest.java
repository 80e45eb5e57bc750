package speedup.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static speedup.exercise.Codecs.INT;
import static speedup.exercise.RecordCodec.field;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.exercise.Codec.MalformedValueException;
import speedup.exercise.RecordCodec.Field;

class RecordCodecTest {

    /** A record with a part of every kind, and with a rule. */
    record Job(int cores, long seed, double share, boolean urgent, String name, List<Kind> kinds, List<String> tags) {

        static final Codec<Job> CODEC = RecordCodec.of(
                Job::new,
                field(Job::cores, INT),
                field(Job::seed, Codecs.LONG),
                field(Job::share, Codecs.DOUBLE),
                field(Job::urgent, Codecs.BOOLEAN),
                field(Job::name, Codecs.TEXT),
                field(Job::kinds, Codecs.list("Kind", Codecs.constantOf(Kind.class))),
                field(Job::tags, Codecs.list("Tag", Codecs.TEXT)));

        Job {
            if (cores < 1) {
                throw new IllegalArgumentException("A job has at least 1 core, not " + cores);
            }
        }
    }

    enum Kind {
        SHORT,
        LONG
    }

    private static final Job JOB = new Job(2, -1, Double.NaN, true, "blur ü", List.of(Kind.LONG), List.of("", "a"));

    @Property
    void readsBackWhatItWrote(@ForAll("jobs") Job job) {
        assertThat(ForeignBytes.roundTrip(Job.CODEC, job)).isEqualTo(job);
    }

    @Provide
    static Arbitrary<Job> jobs() {
        // A half of a surrogate pair alone has no UTF-8.
        Arbitrary<String> text = Arbitraries.strings().excludeChars(surrogates());
        return Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(1),
                        Arbitraries.longs(),
                        Arbitraries.doubles(),
                        Arbitraries.of(true, false),
                        text,
                        Arbitraries.of(Kind.class).list().ofMaxSize(5),
                        text.list().ofMaxSize(5))
                .as(Job::new);
    }

    private static char[] surrogates() {
        return IntStream.rangeClosed(Character.MIN_SURROGATE, Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toCharArray();
    }

    @Test
    void rejectsEveryTruncatedValue() {
        ForeignBytes.assertRejectsEveryPrefix(Job.CODEC, JOB);
    }

    @Test
    void rejectsBytesBehindTheValue() {
        byte[] bytes = ForeignBytes.bytes(Job.CODEC, JOB);
        ByteBuffer longer = ByteBuffer.allocate(bytes.length + 3).put(bytes).rewind();

        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> Job.CODEC.readAll(longer))
                .withMessage("There are 3 bytes behind the end of the answer");
    }

    @Property
    void readsForeignBytesOrRejectsThem(@ForAll byte[] bytes) {
        assertThat(ForeignBytes.heapToRead(Job.CODEC, ByteBuffer.wrap(bytes))).isLessThanOrEqualTo(64L * bytes.length);
    }

    @Property
    void readsDamagedBytesOrRejectsThem(@ForAll("jobs") Job job, @ForAll int place, @ForAll byte damage) {
        byte[] bytes = ForeignBytes.bytes(Job.CODEC, job);
        bytes[Math.floorMod(place, bytes.length)] ^= damage;

        assertThat(ForeignBytes.heapToRead(Job.CODEC, ByteBuffer.wrap(bytes))).isLessThanOrEqualTo(64L * bytes.length);
    }

    @Test
    void rejectsWhatTheConstructorRejects() {
        byte[] bytes = ForeignBytes.bytes(Job.CODEC, JOB);
        bytes[3] = 0;

        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> Job.CODEC.read(ByteBuffer.wrap(bytes)))
                .withMessage("A job has at least 1 core, not 0");
    }

    @Test
    void rejectsNull() {
        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> Job.CODEC.size(null))
                .withMessage("The answer is null, where a value is wanted");
    }

    @Test
    void rejectsWhatIsTooLargeForABuffer() {
        Codec<String> gigabyte =
                new ArrayCodec<>(1, array -> 1 << 30, n -> "", (target, array) -> {}, (source, array) -> {});
        Codec<String> threeOfThem = RecordCodec.of(
                (a, b, c) -> a,
                field(part -> part, gigabyte),
                field(part -> part, gigabyte),
                field(part -> part, gigabyte));

        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> threeOfThem.size(""))
                .withMessage("The answer has more than 2 GB");
    }

    @ParameterizedTest
    @MethodSource("ofEachLength")
    void writesAndReadsPartsInTheirOrder(int parts, Codec<List<Integer>> codec) {
        List<Integer> record = IntStream.range(0, parts).boxed().toList();
        byte[] bytes = ForeignBytes.bytes(codec, record);

        assertThat(bytes).hasSize(parts * Integer.BYTES);
        assertThat(codec.readAll(ByteBuffer.wrap(bytes))).isEqualTo(record);
        assertThat(IntStream.range(0, parts).mapToObj(i -> (int) bytes[i * Integer.BYTES + 3]))
                .isEqualTo(record);
    }

    static Stream<Arguments> ofEachLength() {
        return Stream.of(
                arguments(2, RecordCodec.of((a, b) -> List.of(a, b), part(0), part(1))),
                arguments(3, RecordCodec.of((a, b, c) -> List.of(a, b, c), part(0), part(1), part(2))),
                arguments(4, RecordCodec.of((a, b, c, d) -> List.of(a, b, c, d), part(0), part(1), part(2), part(3))),
                arguments(
                        5,
                        RecordCodec.of(
                                (a, b, c, d, e) -> List.of(a, b, c, d, e),
                                part(0),
                                part(1),
                                part(2),
                                part(3),
                                part(4))),
                arguments(
                        6,
                        RecordCodec.of(
                                (a, b, c, d, e, f) -> List.of(a, b, c, d, e, f),
                                part(0),
                                part(1),
                                part(2),
                                part(3),
                                part(4),
                                part(5))),
                arguments(
                        7,
                        RecordCodec.of(
                                (a, b, c, d, e, f, g) -> List.of(a, b, c, d, e, f, g),
                                part(0),
                                part(1),
                                part(2),
                                part(3),
                                part(4),
                                part(5),
                                part(6))));
    }

    private static Field<List<Integer>, Integer> part(int number) {
        return field(list -> list.get(number), INT);
    }
}
