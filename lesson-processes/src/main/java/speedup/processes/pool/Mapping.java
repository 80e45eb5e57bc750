package speedup.processes.pool;

import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.TEXT;
import static speedup.exercise.RecordCodec.field;

import java.util.function.LongUnaryOperator;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * One call of a pool.
 *
 * @param function what to apply
 * @param tasks what to apply it to
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record Mapping(Class<? extends LongUnaryOperator> function, long[] tasks) {

    /** The name of the function, then the tasks. */
    static final Codec<Mapping> CODEC = RecordCodec.of(
            Mapping::new,
            field(Mapping::function, TEXT.map(Mapping::function, Class::getName)),
            field(Mapping::tasks, LONGS));

    private static Class<? extends LongUnaryOperator> function(String name) {
        try {
            return Class.forName(name).asSubclass(LongUnaryOperator.class);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IllegalArgumentException("There is no function " + name, e);
        }
    }
}
