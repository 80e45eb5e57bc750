package speedup.threads.cores;

/**
 * What to ask for, and why.
 *
 * @param serialFraction the part of the time on one core that cannot be shared, from 0 to 1; looked at to
 *     within 0.0001
 * @param cores how many to ask for, at least 1
 */
public record Advice(double serialFraction, int cores) {}
