package speedup.machine;

/**
 * Cores that are near to the same part of the memory.
 *
 * @param number from 0
 * @param cpus its logical cores
 */
public record NumaNode(int number, CpuList cpus) {}
