package speedup.threads.cores;

/**
 * One run of the job.
 *
 * @param cores how many it used, at least 1
 * @param seconds how long it took, above 0
 */
public record JobRun(int cores, double seconds) {}
