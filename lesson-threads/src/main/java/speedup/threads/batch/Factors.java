package speedup.threads.batch;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.threads.natives.NativeDoubles;

/**
 * Square matrices, each of the first to be multiplied with each of the second, and room for the products. The
 * room comes with the question, since finding memory is no part of multiplying.
 *
 * @param order the number of rows and columns of each
 * @param first at least one matrix, row after row
 * @param second at least one matrix
 * @param room a matrix for each pair
 */
public record Factors(int order, List<DoubleBuffer> first, List<DoubleBuffer> second, List<DoubleBuffer> room) {

    public Factors {
        first = List.copyOf(first);
        second = List.copyOf(second);
        room = List.copyOf(room);
    }

    /** These factors, and new room. */
    static Factors of(int order, List<DoubleBuffer> first, List<DoubleBuffer> second) {
        return new Factors(
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

    /** The order, the lengths of both lists, then matrix after matrix. */
    static final class FactorsCodec implements Codec<Factors> {

        @Override
        public int size(Factors factors) {
            int matrices = factors.first.size() + factors.second.size();
            return 3 * Integer.BYTES + matrices * factors.order * factors.order * Double.BYTES;
        }

        @Override
        public void write(Factors factors, ByteBuffer target) {
            target.putInt(factors.order);
            target.putInt(factors.first.size());
            target.putInt(factors.second.size());
            factors.first.forEach(matrix -> write(matrix, target));
            factors.second.forEach(matrix -> write(matrix, target));
        }

        private static void write(DoubleBuffer matrix, ByteBuffer target) {
            target.asDoubleBuffer().put(matrix.duplicate());
            target.position(target.position() + matrix.limit() * Double.BYTES);
        }

        @Override
        public Factors read(ByteBuffer source) {
            int order = source.getInt();
            int firsts = source.getInt();
            int seconds = source.getInt();
            return Factors.of(order, read(firsts, order, source), read(seconds, order, source));
        }

        private static List<DoubleBuffer> read(int count, int order, ByteBuffer source) {
            List<DoubleBuffer> matrices = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                DoubleBuffer matrix = NativeDoubles.allocate(order * order);
                int bytes = matrix.limit() * Double.BYTES;
                matrix.duplicate()
                        .put(source.slice(source.position(), bytes)
                                .order(source.order())
                                .asDoubleBuffer());
                source.position(source.position() + bytes);
                matrices.add(matrix);
            }
            return matrices;
        }
    }
}
