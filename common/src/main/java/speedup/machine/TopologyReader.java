package speedup.machine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.LogicalProcessor;
import oshi.hardware.CentralProcessor.ProcessorCache;
import oshi.hardware.HardwareAbstractionLayer;

/** Asks OSHI what the machine is made of, and Linux which cores share a cache, which OSHI does not tell. */
final class TopologyReader {

    /** The vector extensions of x86, ARM, POWER and RISC-V by the names that {@code /proc/cpuinfo} uses. */
    private static final Pattern SIMD = Pattern.compile(
            "mmx|ssse3|sse[\\w.]*|avx[\\w.]*|fma4?|f16c|xop|3dnow\\w*|amx\\w*|neon|asimd\\w*|sve\\w*|altivec|vsx|rvv");

    private TopologyReader() {}

    static Topology read(Host host) {
        HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
        CentralProcessor processor = hardware.getProcessor();
        List<Cache> caches = new SysfsCaches(new SystemFiles(host)).find();
        return new Topology(
                processor.getProcessorIdentifier().getName().strip(),
                processor.getLogicalProcessorCount(),
                processor.getPhysicalProcessorCount(),
                processor.getPhysicalPackageCount(),
                numaNodes(processor.getLogicalProcessors()),
                caches.isEmpty() ? caches(processor.getProcessorCaches()) : caches,
                simd(processor.getFeatureFlags()),
                hardware.getMemory().getTotal());
    }

    static List<NumaNode> numaNodes(Collection<LogicalProcessor> processors) {
        Map<Integer, List<Integer>> nodes = processors.stream()
                .collect(Collectors.groupingBy(
                        LogicalProcessor::getNumaNode,
                        TreeMap::new,
                        Collectors.mapping(LogicalProcessor::getProcessorNumber, Collectors.toList())));
        return nodes.entrySet().stream()
                .map(node -> new NumaNode(node.getKey(), new CpuList(node.getValue())))
                .toList();
    }

    static List<Cache> caches(Collection<ProcessorCache> caches) {
        return caches.stream()
                .map(cache -> new Cache(
                        cache.getLevel(),
                        kind(cache.getType()),
                        cache.getCacheSize(),
                        cache.getLineSize(),
                        OptionalInt.empty()))
                .sorted(Comparator.comparingInt(Cache::level))
                .distinct()
                .toList();
    }

    /** A trace cache, which only the Pentium 4 had, holds decoded instructions. */
    private static Cache.Kind kind(ProcessorCache.Type type) {
        return switch (type) {
            case DATA -> Cache.Kind.DATA;
            case INSTRUCTION, TRACE -> Cache.Kind.INSTRUCTION;
            case UNIFIED -> Cache.Kind.UNIFIED;
        };
    }

    static List<String> simd(Collection<String> flagLines) {
        return flagLines.stream()
                .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split("[\\s,]+")))
                .filter(SIMD.asMatchPredicate())
                .distinct()
                .toList();
    }
}
