package speedup.grader.sandbox;

/**
 * What a sandboxed process and all of its descendants have used since they were started. Both figures only grow;
 * the difference of two readings is what a window of time has cost.
 *
 * @param cpuNanos CPU time of all threads, in nanoseconds; the sandbox's own start (a few milliseconds) is in it
 * @param waitingNanos time in which threads were ready but waited for a CPU, in nanoseconds. With
 *     {@link Accounting#CGROUP_V2} the time in which at least one thread waited; with {@link Accounting#PROC} the sum
 *     over all threads, which is never less
 */
public record ResourceUsage(long cpuNanos, long waitingNanos) {

    /** What was used between an earlier reading and this one. */
    public ResourceUsage since(ResourceUsage earlier) {
        return new ResourceUsage(cpuNanos - earlier.cpuNanos, waitingNanos - earlier.waitingNanos);
    }
}
