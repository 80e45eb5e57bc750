package speedup.processes.crash;

import java.time.Duration;

/**
 * How long a pool lets a task run, and how often it tries it.
 *
 * @param limit a task that takes longer than this hangs; the start of its worker does not count
 * @param attempts a task is given up when its worker has died so often, at least 1
 */
public record RetryPolicy(Duration limit, int attempts) {

    public RetryPolicy {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("The limit must be longer than nothing, not " + limit);
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("A task needs at least 1 attempt, not " + attempts);
        }
    }
}
