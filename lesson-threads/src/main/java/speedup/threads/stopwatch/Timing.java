package speedup.threads.stopwatch;

/**
 * How long a task takes.
 *
 * @param nanosPerCall of the best sample; a fraction of a nanosecond counts
 * @param repetitions how many calls each counted sample had
 */
public record Timing(double nanosPerCall, long repetitions) {}
