package speedup.exercise;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;

/**
 * Records, or what else is made of parts: one part after the other, without anything between them. Such as
 *
 * <pre>{@code
 * record Job(String name, int cores) {
 *     static final Codec<Job> CODEC = RecordCodec.of(Job::new, field(Job::name, TEXT), field(Job::cores, INT));
 * }
 * }</pre>
 *
 * <p>A constructor rejects parts that do not fit with an {@link IllegalArgumentException}, as constructors of records
 * do; reading then ends in {@link Codec.MalformedValueException}.
 *
 * @param <R> the type of a record
 */
public final class RecordCodec<R> implements Codec<R> {

    private final Function<ByteBuffer, R> make;
    private final List<Field<R, ?>> fields;

    private RecordCodec(Function<ByteBuffer, R> make, List<Field<R, ?>> fields) {
        this.make = make;
        this.fields = fields;
    }

    /**
     * A part of a record.
     *
     * @param get gets it from the record
     * @param codec how it crosses
     */
    public record Field<R, F>(Function<R, F> get, Codec<F> codec) {

        private int size(R value) {
            return codec.size(get.apply(value));
        }

        private void write(R value, ByteBuffer target) {
            codec.write(get.apply(value), target);
        }

        private F read(ByteBuffer source) {
            return codec.read(source);
        }
    }

    /** A part of a record. */
    public static <R, F> Field<R, F> field(Function<R, F> get, Codec<F> codec) {
        return new Field<>(get, codec);
    }

    @Override
    public int size(R value) {
        if (value == null) {
            throw new MalformedValueException("The answer is null, where a value is wanted");
        }
        return size(fields.stream().mapToLong(field -> field.size(value)).sum());
    }

    /** So many bytes, if they fit into one buffer. */
    static int size(long bytes) {
        if (bytes > Integer.MAX_VALUE) {
            throw new MalformedValueException("The answer has more than 2 GB");
        }
        return (int) bytes;
    }

    @Override
    public void write(R value, ByteBuffer target) {
        fields.forEach(field -> field.write(value, target));
    }

    @Override
    public R read(ByteBuffer source) {
        try {
            return make.apply(source);
        } catch (MalformedValueException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedValueException(String.valueOf(e.getMessage()));
        }
    }

    /** What is made of one part, and of nothing else. */
    static <R, A> Codec<R> of(Function<A, R> make, Field<R, A> a) {
        return new RecordCodec<>(in -> make.apply(a.read(in)), List.of(a));
    }

    /** A record of two parts, in this order. */
    public static <R, A, B> Codec<R> of(Make2<R, A, B> make, Field<R, A> a, Field<R, B> b) {
        return new RecordCodec<>(in -> make.of(a.read(in), b.read(in)), List.of(a, b));
    }

    /** A record of three parts, in this order. */
    public static <R, A, B, C> Codec<R> of(Make3<R, A, B, C> make, Field<R, A> a, Field<R, B> b, Field<R, C> c) {
        return new RecordCodec<>(in -> make.of(a.read(in), b.read(in), c.read(in)), List.of(a, b, c));
    }

    /** A record of four parts, in this order. */
    public static <R, A, B, C, D> Codec<R> of(
            Make4<R, A, B, C, D> make, Field<R, A> a, Field<R, B> b, Field<R, C> c, Field<R, D> d) {
        return new RecordCodec<>(in -> make.of(a.read(in), b.read(in), c.read(in), d.read(in)), List.of(a, b, c, d));
    }

    /** A record of five parts, in this order. */
    public static <R, A, B, C, D, E> Codec<R> of(
            Make5<R, A, B, C, D, E> make, Field<R, A> a, Field<R, B> b, Field<R, C> c, Field<R, D> d, Field<R, E> e) {
        return new RecordCodec<>(
                in -> make.of(a.read(in), b.read(in), c.read(in), d.read(in), e.read(in)), List.of(a, b, c, d, e));
    }

    /** A record of six parts, in this order. */
    public static <R, A, B, C, D, E, F> Codec<R> of(
            Make6<R, A, B, C, D, E, F> make,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f) {
        return new RecordCodec<>(
                in -> make.of(a.read(in), b.read(in), c.read(in), d.read(in), e.read(in), f.read(in)),
                List.of(a, b, c, d, e, f));
    }

    /** A record of seven parts, in this order. */
    public static <R, A, B, C, D, E, F, G> Codec<R> of(
            Make7<R, A, B, C, D, E, F, G> make,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g) {
        return new RecordCodec<>(
                in -> make.of(a.read(in), b.read(in), c.read(in), d.read(in), e.read(in), f.read(in), g.read(in)),
                List.of(a, b, c, d, e, f, g));
    }

    /** Makes a record of two parts. */
    @FunctionalInterface
    public interface Make2<R, A, B> {
        R of(A a, B b);
    }

    /** Makes a record of three parts. */
    @FunctionalInterface
    public interface Make3<R, A, B, C> {
        R of(A a, B b, C c);
    }

    /** Makes a record of four parts. */
    @FunctionalInterface
    public interface Make4<R, A, B, C, D> {
        R of(A a, B b, C c, D d);
    }

    /** Makes a record of five parts. */
    @FunctionalInterface
    public interface Make5<R, A, B, C, D, E> {
        R of(A a, B b, C c, D d, E e);
    }

    /** Makes a record of six parts. */
    @FunctionalInterface
    public interface Make6<R, A, B, C, D, E, F> {
        R of(A a, B b, C c, D d, E e, F f);
    }

    /** Makes a record of seven parts. */
    @FunctionalInterface
    public interface Make7<R, A, B, C, D, E, F, G> {
        R of(A a, B b, C c, D d, E e, F f, G g);
    }
}
