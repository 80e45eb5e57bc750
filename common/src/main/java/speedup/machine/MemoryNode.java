package speedup.machine;

/**
 * A NUMA node with its memory.
 *
 * @param node the node and its logical cores
 * @param bytes its main memory; 0 if not known
 */
public record MemoryNode(NumaNode node, long bytes) {}
