package speedup.threads.fft;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.Stream;
import speedup.exercise.Codec;
import speedup.threads.natives.NativeDoubles;

/**
 * Complex arrays of one shape.
 *
 * @param shape the lengths of the dimensions
 * @param arrays {@value #COUNT} arrays, as pairs of real and imaginary part
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Fields(int[] shape, List<DoubleBuffer> arrays) {

    /** How many arrays there are. */
    static final int COUNT = 4;

    /** The number of complex elements of each. */
    int elements() {
        return shape[0] * shape[1] * shape[2];
    }

    /** New arrays of the same shape, all elements 0. */
    List<DoubleBuffer> zeros() {
        return zeros(elements());
    }

    private static List<DoubleBuffer> zeros(int elements) {
        return Stream.generate(() -> NativeDoubles.allocate(2 * elements))
                .limit(COUNT)
                .toList();
    }

    /** The shape, then array after array. */
    static final class FieldsCodec implements Codec<Fields> {

        @Override
        public int size(Fields fields) {
            return Math.addExact(3 * Integer.BYTES, Math.multiplyExact(COUNT * 2 * Double.BYTES, fields.elements()));
        }

        @Override
        public void write(Fields fields, ByteBuffer target) {
            for (int length : fields.shape) {
                target.putInt(length);
            }
            for (DoubleBuffer array : fields.arrays) {
                target.asDoubleBuffer().put(array.duplicate());
                target.position(target.position() + array.limit() * Double.BYTES);
            }
        }

        @Override
        public Fields read(ByteBuffer source) {
            int[] shape = {source.getInt(), source.getInt(), source.getInt()};
            List<DoubleBuffer> arrays = zeros(shape[0] * shape[1] * shape[2]);
            for (DoubleBuffer array : arrays) {
                int bytes = array.limit() * Double.BYTES;
                array.duplicate()
                        .put(source.slice(source.position(), bytes)
                                .order(source.order())
                                .asDoubleBuffer());
                source.position(source.position() + bytes);
            }
            return new Fields(shape, arrays);
        }
    }
}
