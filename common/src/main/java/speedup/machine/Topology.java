package speedup.machine;

import java.util.List;

/**
 * What the machine is made of: all of it, whether this process may use it or not ({@link CpuAllowance}). In
 * a virtual machine it is what the host pretends, and two "cores" may well be one.
 *
 * @param processor the processor's name
 * @param logicalCores what the operating system schedules on; at least 1
 * @param physicalCores at least 1; fewer than logical cores with simultaneous multithreading (SMT)
 * @param sockets processor packages; at least 1
 * @param numaNodes at least one
 * @param caches each kind once, nearest to the core first; none if the system does not tell
 * @param simd the instruction-set extensions for vectors, such as {@code avx2}, by the system's names;
 *     none if it does not tell
 * @param memoryBytes main memory
 */
public record Topology(
        String processor,
        int logicalCores,
        int physicalCores,
        int sockets,
        List<NumaNode> numaNodes,
        List<Cache> caches,
        List<String> simd,
        long memoryBytes) {

    public Topology {
        numaNodes = List.copyOf(numaNodes);
        caches = List.copyOf(caches);
        simd = List.copyOf(simd);
        if (logicalCores < 1 || physicalCores < 1) {
            throw new IllegalArgumentException(
                    "a machine has at least one core, not " + logicalCores + " and " + physicalCores);
        }
    }

    /** This machine. The first call takes up to a second, for OSHI asks the whole system. */
    public static Topology here() {
        return Here.TOPOLOGY;
    }

    /** How many hardware threads a core has, where all have the same number; rounded up elsewhere. */
    public int threadsPerCore() {
        return (logicalCores + physicalCores - 1) / physicalCores;
    }

    private static final class Here {
        private static final Topology TOPOLOGY = TopologyReader.read(Host.here());
    }
}
