package speedup.threads.fft;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.Stream;
import speedup.exercise.Codec;
import speedup.threads.natives.NativeDoubles;

/**
 * Complex arrays of one shape, and room for their spectra. The room comes with the question, since it takes
 * the system longer to find memory for a spectrum than one transform takes on several cores.
 *
 * @param shape the lengths of the dimensions
 * @param arrays {@value #COUNT} arrays, as pairs of real and imaginary part
 * @param room as many arrays of the same length
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Fields(int[] shape, List<DoubleBuffer> arrays, List<DoubleBuffer> room) {

    /** How many arrays there are. */
    static final int COUNT = 4;

    /** These arrays, and new room. */
    static Fields of(int[] shape, List<DoubleBuffer> arrays) {
        return new Fields(shape, arrays, zeros(shape[0] * shape[1] * shape[2]));
    }

    /** The number of complex elements of each. */
    int elements() {
        return shape[0] * shape[1] * shape[2];
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
            return Fields.of(shape, arrays);
        }
    }
}
