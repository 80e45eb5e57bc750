package speedup.machine;

import java.util.Comparator;
import java.util.List;

/**
 * Where the logical cores of a machine are: which package, physical core, caches and NUMA node each belongs to, and which
 * of them this process may run on. In a virtual machine it is what the host pretends.
 *
 * @param cpus those that are online, ascending by number; at least one
 * @param caches every single cache, nearest to the core first; none if the system does not tell
 * @param nodes NUMA nodes with logical cores; none if the system does not tell
 * @param allowed the numbers of those that this process may run on
 * @param isComplete whether the system tells packages and cores; where it does not, each logical core counts as a
 *     physical one of one package
 * @param problems what could not be understood, as sentences
 */
public record CpuMap(
        List<CpuPlace> cpus,
        List<CacheUnit> caches,
        List<MemoryNode> nodes,
        CpuList allowed,
        boolean isComplete,
        List<String> problems) {

    public CpuMap {
        cpus = cpus.stream().sorted(Comparator.comparingInt(CpuPlace::number)).toList();
        caches = List.copyOf(caches);
        nodes = List.copyOf(nodes);
        problems = List.copyOf(problems);
        if (cpus.isEmpty()) {
            throw new IllegalArgumentException("a machine has at least one logical core");
        }
    }

    /** This machine, as this process sees it now. Reads some files for each logical core. */
    public static CpuMap here() {
        return of(Host.here());
    }

    /** That machine. */
    public static CpuMap of(Host host) {
        return new CpuMapReader(host).read();
    }

    /** Whether this process may run on that logical core. */
    public boolean allows(int cpu) {
        return allowed.cpus().contains(cpu);
    }
}
