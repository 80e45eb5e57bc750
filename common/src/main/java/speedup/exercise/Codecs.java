package speedup.exercise;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import speedup.exercise.Codec.MalformedValueException;

/** What codecs are put together from. None of them holds state. */
public final class Codecs {

    /** Four bytes. */
    public static final Codec<Integer> INT = new NumberCodec<>(Integer.BYTES, ByteBuffer::putInt, ByteBuffer::getInt);

    /** Eight bytes. */
    public static final Codec<Long> LONG = new NumberCodec<>(Long.BYTES, ByteBuffer::putLong, ByteBuffer::getLong);

    /** Eight bytes, which keep every bit of a NaN. */
    public static final Codec<Double> DOUBLE =
            new NumberCodec<>(Double.BYTES, ByteBuffer::putDouble, ByteBuffer::getDouble);

    /** One byte, 0 or 1. */
    public static final Codec<Boolean> BOOLEAN = new NumberCodec<>(Byte.BYTES, ByteBuffer::put, ByteBuffer::get)
            .map(Codecs::bool, value -> (byte) (value ? 1 : 0));

    /** The length, then the bytes. */
    public static final Codec<byte[]> BYTES =
            new ArrayCodec<>(Byte.BYTES, array -> array.length, byte[]::new, ByteBuffer::put, ByteBuffer::get);

    /** The length, then the elements. */
    public static final Codec<int[]> INTS = new ArrayCodec<>(
            Integer.BYTES,
            array -> array.length,
            int[]::new,
            (target, array) -> target.asIntBuffer().put(array),
            (source, array) -> source.asIntBuffer().get(array));

    /** The length, then the elements. */
    public static final Codec<long[]> LONGS = new ArrayCodec<>(
            Long.BYTES,
            array -> array.length,
            long[]::new,
            (target, array) -> target.asLongBuffer().put(array),
            (source, array) -> source.asLongBuffer().get(array));

    /** The length, then the elements. */
    public static final Codec<double[]> DOUBLES = new ArrayCodec<>(
            Double.BYTES,
            array -> array.length,
            double[]::new,
            (target, array) -> target.asDoubleBuffer().put(array),
            (source, array) -> source.asDoubleBuffer().get(array));

    /** Rectangular matrices, as arrays of rows, none of which is empty. */
    public static final Codec<double[][]> MATRIX = new MatrixCodec();

    /** The length in bytes, then UTF-8. */
    public static final Codec<String> TEXT = BYTES.map(
            bytes -> new String(bytes, StandardCharsets.UTF_8), text -> text.getBytes(StandardCharsets.UTF_8));

    private Codecs() {}

    /** Doubles from the first to the limit, whatever the position is, in buffers that the function makes. */
    public static Codec<DoubleBuffer> doubles(IntFunction<DoubleBuffer> make) {
        return new ArrayCodec<>(
                Double.BYTES,
                DoubleBuffer::limit,
                make,
                (target, buffer) ->
                        target.asDoubleBuffer().put(buffer.duplicate().rewind()),
                (source, buffer) ->
                        buffer.duplicate().put(source.asDoubleBuffer().limit(buffer.limit())));
    }

    /**
     * Lists of any length.
     *
     * @param name what an element is called where one is null, with a capital, such as {@code Row}
     * @param element takes at least one byte for each
     */
    public static <E> Codec<List<E>> list(String name, Codec<E> element) {
        return new ListCodec<>(name, element);
    }

    /** The constants of an enum, by their ordinals. */
    public static <E extends Enum<E>> Codec<E> constantOf(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return INT.map(
                ordinal -> {
                    if (ordinal < 0 || ordinal >= constants.size()) {
                        throw new MalformedValueException(
                                "There is no " + type.getSimpleName() + " of number " + ordinal);
                    }
                    return constants.get(ordinal);
                },
                Enum::ordinal);
    }

    /** Always the same value, in no byte at all. */
    public static <T> Codec<T> constant(T value) {
        return new NumberCodec<>(0, (target, same) -> {}, source -> value);
    }

    /** Values in either of two forms: a byte that says in which, then the value. */
    public static <T> Codec<T> either(Predicate<T> isFirst, Codec<T> first, Codec<T> second) {
        return new Codec<>() {
            @Override
            public int size(T value) {
                return RecordCodec.size(
                        (long) Byte.BYTES + form(isFirst.test(value)).size(value));
            }

            @Override
            public void write(T value, ByteBuffer target) {
                boolean isOfFirst = isFirst.test(value);
                BOOLEAN.write(isOfFirst, target);
                form(isOfFirst).write(value, target);
            }

            @Override
            public T read(ByteBuffer source) {
                return form(BOOLEAN.read(source)).read(source);
            }

            private Codec<T> form(boolean isOfFirst) {
                return isOfFirst ? first : second;
            }
        };
    }

    private static boolean bool(byte value) {
        if (value != 0 && value != 1) {
            throw new MalformedValueException("A byte that says yes or no is " + value);
        }
        return value == 1;
    }

    /** Values that all take the same number of bytes. */
    private record NumberCodec<T>(int bytes, BiConsumer<ByteBuffer, T> put, Function<ByteBuffer, T> get)
            implements Codec<T> {

        @Override
        public int size(T value) {
            return bytes;
        }

        @Override
        public void write(T value, ByteBuffer target) {
            put.accept(target, value);
        }

        @Override
        public T read(ByteBuffer source) {
            return get.apply(source);
        }
    }
}
