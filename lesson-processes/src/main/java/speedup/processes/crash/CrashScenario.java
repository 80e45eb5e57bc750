package speedup.processes.crash;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.RecordCodec.field;

import java.time.Duration;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * One call of a pool.
 *
 * @param tasks the tasks, of {@link FaultyTask}
 * @param policy how long a task may take, and how often it is tried
 * @param startDelay how much longer a worker takes to start, which is no part of a task's time; often zero
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record CrashScenario(long[] tasks, RetryPolicy policy, Duration startDelay) {

    private static final Codec<Duration> MILLISECONDS = LONG.map(Duration::ofMillis, Duration::toMillis);

    private static final Codec<RetryPolicy> POLICY = RecordCodec.of(
            RetryPolicy::new, field(RetryPolicy::limit, MILLISECONDS), field(RetryPolicy::attempts, INT));

    /** The tasks, then the limit in milliseconds, then the attempts, then the delay in milliseconds. */
    static final Codec<CrashScenario> CODEC = RecordCodec.of(
            CrashScenario::new,
            field(CrashScenario::tasks, LONGS),
            field(CrashScenario::policy, POLICY),
            field(CrashScenario::startDelay, MILLISECONDS));
}
