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
public record PoolInput(Class<? extends LongUnaryOperator> function, long[] tasks) {

    /** The name of the function, then the tasks. */
    static final Codec<PoolInput> CODEC = RecordCodec.of(
            PoolInput::new,
            field(PoolInput::function, TEXT.map(PoolInput::function, Class::getName)),
            field(PoolInput::tasks, LONGS));

    private static Class<? extends LongUnaryOperator> function(String name) {
        try {
            return Class.forName(name).asSubclass(LongUnaryOperator.class);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IllegalArgumentException("There is no function " + name, e);
        }
    }
}
