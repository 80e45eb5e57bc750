package speedup.threads.fft;

import static speedup.exercise.Codecs.INTS;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.Stream;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;
import speedup.threads.nativelib.NativeDoubles;

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

    /** The shape, then array after array. The room is made anew. */
    static final Codec<Fields> CODEC = RecordCodec.of(
            Fields::of, field(Fields::shape, INTS), field(Fields::arrays, list("Array", NativeDoubles.CODEC)));

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
}
