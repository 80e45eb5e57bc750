package speedup.machine;

/**
 * One cache.
 *
 * @param kind what it is
 * @param cpus the logical cores that use it; at least one
 */
public record CacheUnit(Cache kind, CpuList cpus) {}
