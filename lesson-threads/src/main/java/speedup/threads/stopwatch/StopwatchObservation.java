package speedup.threads.stopwatch;

import static speedup.exercise.Codecs.BOOLEAN;
import static speedup.exercise.Codecs.DOUBLE;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

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
record StopwatchObservation(
        double nanosPerCall, long repetitions, Results results, long warmUp, long[] calls, long[] nanos) {

    private static final Codec<Results> RESULTS = RecordCodec.of(
            Results::new, field(Results::made, LONG), field(Results::consumed, LONG), field(Results::same, BOOLEAN));

    /** Component after component. */
    static final Codec<StopwatchObservation> CODEC = RecordCodec.of(
            StopwatchObservation::new,
            field(StopwatchObservation::nanosPerCall, DOUBLE),
            field(StopwatchObservation::repetitions, LONG),
            field(StopwatchObservation::results, RESULTS),
            field(StopwatchObservation::warmUp, LONG),
            field(StopwatchObservation::calls, LONGS),
            field(StopwatchObservation::nanos, LONGS));

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
}
