package speedup.threads.stopwatch;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;
import speedup.exercise.LongsCodec;

/**
 * What a stopwatch said, and what it did.
 *
 * @param nanosPerCall as it said
 * @param repetitions as it said
 * @param results what became of the task's results
 * @param warmUp nanoseconds from the first call to the first of the counted samples
 * @param calls of each counted sample, in their order: the last ones, at most as many as were asked for
 * @param nanos of each counted sample, as the clock showed them
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the answer; never compared
record Observation(double nanosPerCall, long repetitions, Results results, long warmUp, long[] calls, long[] nanos) {

    /**
     * What became of the task's results.
     *
     * @param made how many there were
     * @param consumed how many values the sink was given
     * @param same whether they add up to the same
     */
    record Results(long made, long consumed, boolean same) {}

    /**
     * Some calls between two readings of the clock.
     *
     * @param calls how many, at least 1
     * @param nanos the difference of the readings
     * @param start when it began, in simulated nanoseconds
     */
    record Sample(long calls, long nanos, long start) {}

    /** The single numbers, then the two arrays. */
    static final class ObservationCodec implements Codec<Observation> {

        private final LongsCodec longs = new LongsCodec();

        @Override
        public int size(Observation observation) {
            return 6 * Long.BYTES + longs.size(observation.calls) + longs.size(observation.nanos);
        }

        @Override
        public void write(Observation observation, ByteBuffer target) {
            Results results = observation.results;
            target.putDouble(observation.nanosPerCall).putLong(observation.repetitions);
            target.putLong(results.made).putLong(results.consumed).putLong(results.same ? 1 : 0);
            target.putLong(observation.warmUp);
            longs.write(observation.calls, target);
            longs.write(observation.nanos, target);
        }

        @Override
        public Observation read(ByteBuffer source) {
            return new Observation(
                    source.getDouble(),
                    source.getLong(),
                    new Results(source.getLong(), source.getLong(), source.getLong() == 1),
                    source.getLong(),
                    longs.read(source),
                    longs.read(source));
        }
    }
}
