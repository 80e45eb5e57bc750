package speedup.threads.stopwatch;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;

/**
 * What happens on a simulated machine. All times are in nanoseconds.
 *
 * @param seed where the results of the task and its interruptions come from
 * @param start what the clock shows first
 * @param grain the step of the clock; at least 1
 * @param reading what it takes to read the clock; at least 1
 * @param call what a call of the task takes once it is warm; at least 1
 * @param slowCalls how many calls take {@value #SLOWDOWN} times as long, from the first on
 * @param plan what is asked of the stopwatch
 */
record Script(long seed, long start, long grain, long reading, long call, long slowCalls, Plan plan) {

    static final int SLOWDOWN = 10;

    /** What the given call takes if nothing holds it up; calls are counted from 0. */
    long cost(long index) {
        return index < slowCalls ? SLOWDOWN * call : call;
    }

    /** So many calls of the warm task last as long as a sample has to, wherever the clock's steps fall. */
    long repetitions() {
        return (plan.sampleNanos() + grain + call - 1) / call;
    }

    /** Number after number. */
    static final class ScriptCodec implements Codec<Script> {

        @Override
        public int size(Script script) {
            return 8 * Long.BYTES + Integer.BYTES;
        }

        @Override
        public void write(Script script, ByteBuffer target) {
            target.putLong(script.seed).putLong(script.start).putLong(script.grain);
            target.putLong(script.reading).putLong(script.call).putLong(script.slowCalls);
            target.putLong(script.plan.warmUpNanos()).putLong(script.plan.sampleNanos());
            target.putInt(script.plan.samples());
        }

        @Override
        public Script read(ByteBuffer source) {
            return new Script(
                    source.getLong(),
                    source.getLong(),
                    source.getLong(),
                    source.getLong(),
                    source.getLong(),
                    source.getLong(),
                    new Plan(source.getLong(), source.getLong(), source.getInt()));
        }
    }
}
