package speedup.threads.batch;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.RecordCodec.field;

import java.nio.DoubleBuffer;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.RecordCodec;
import speedup.threads.nativelib.NativeDoubles;

/**
 * Square matrices, each of the first to be multiplied with each of the second, and room for the products. The
 * room comes with the question, since finding memory is no part of multiplying.
 *
 * @param order the number of rows and columns of each
 * @param first at least one matrix, row after row
 * @param second at least one matrix
 * @param room a matrix for each pair
 */
public record BatchFactors(int order, List<DoubleBuffer> first, List<DoubleBuffer> second, List<DoubleBuffer> room) {

    /** The order, then the matrices. The room is made anew. */
    static final Codec<BatchFactors> CODEC = RecordCodec.of(
            BatchFactors::of,
            field(BatchFactors::order, INT),
            field(BatchFactors::first, Codecs.list("Matrix", NativeDoubles.CODEC)),
            field(BatchFactors::second, Codecs.list("Matrix", NativeDoubles.CODEC)));

    public BatchFactors {
        first = List.copyOf(first);
        second = List.copyOf(second);
        room = List.copyOf(room);
    }

    /** These factors, and new room. */
    static BatchFactors of(int order, List<DoubleBuffer> first, List<DoubleBuffer> second) {
        return new BatchFactors(
                order, first, second, list(first.size() * second.size(), i -> NativeDoubles.allocate(order * order)));
    }

    /** How many pairs there are. */
    int pairs() {
        return first.size() * second.size();
    }

    /** The matrix of the first list in each pair. */
    List<DoubleBuffer> firstOfEachPair() {
        return list(pairs(), pair -> first.get(pair / second.size()));
    }

    /** The matrix of the second list in each pair. */
    List<DoubleBuffer> secondOfEachPair() {
        return list(pairs(), pair -> second.get(pair % second.size()));
    }

    private static List<DoubleBuffer> list(int count, IntFunction<DoubleBuffer> matrix) {
        return IntStream.range(0, count).mapToObj(matrix).toList();
    }
}
