package speedup.exercise;

import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Arrays, or what else has a length and is copied in bulk: the length, then the elements.
 *
 * @param <A> the type of an array
 * @param elementBytes what an element takes, in bytes
 * @param length how many elements an array has
 * @param make an array with so many elements
 * @param put copies an array to the position of a buffer, and may leave the position where it is
 * @param get copies the bytes at the position of a buffer to an array, and may leave the position where it is
 */
record ArrayCodec<A>(
        int elementBytes,
        ToIntFunction<A> length,
        IntFunction<A> make,
        BiConsumer<ByteBuffer, A> put,
        BiConsumer<ByteBuffer, A> get)
        implements Codec<A> {

    @Override
    public int size(A array) {
        if (array == null) {
            throw new MalformedValueException("The answer is null, where an array is wanted");
        }
        int elements = length.applyAsInt(array);
        // As many as fit into one buffer behind the length.
        if (elements > (Integer.MAX_VALUE - Integer.BYTES) / elementBytes) {
            throw new MalformedValueException("The answer has " + elements + " elements, which is more than 2 GB");
        }
        return Integer.BYTES + elementBytes * elements;
    }

    @Override
    public void write(A array, ByteBuffer target) {
        int elements = length.applyAsInt(array);
        int end = target.putInt(elements).position() + elementBytes * elements;
        put.accept(target, array);
        target.position(end);
    }

    @Override
    public A read(ByteBuffer source) {
        int elements = source.getInt();
        if (elements < 0 || elements > source.remaining() / elementBytes) {
            throw new MalformedValueException(
                    "The answer says it has " + elements + " elements, in " + source.remaining() + " bytes");
        }
        int end = source.position() + elementBytes * elements;
        A array = make.apply(elements);
        get.accept(source, array);
        source.position(end);
        return array;
    }
}
