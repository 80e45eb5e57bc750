package speedup.grader.report.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import speedup.machine.Cache;
import speedup.machine.CacheUnit;
import speedup.machine.CpuList;
import speedup.machine.CpuMap;
import speedup.machine.CpuPlace;
import speedup.machine.MemoryNode;
import speedup.machine.NumaNode;

/** Machines that are made up. */
final class SampleMachines {

    private static final long KIB = 1024;
    private static final long MIB = KIB * KIB;
    private static final long GIB = KIB * MIB;

    private SampleMachines() {}

    static CpuMap oneCore() {
        return new CpuMap(List.of(new CpuPlace(0, 0, 0, "")), List.of(), List.of(), list("0"), true, List.of());
    }

    static CpuMap unknown() {
        return new CpuMap(
                IntStream.range(0, 3)
                        .mapToObj(cpu -> new CpuPlace(cpu, 0, cpu, ""))
                        .toList(),
                List.of(),
                List.of(),
                list("0-2"),
                false,
                List.of());
    }

    /** Two packages, each a node of 8 cores with two threads each and two caches of level 3; bound to four threads. */
    static CpuMap twoNodes() {
        List<CpuPlace> cpus = new ArrayList<>();
        List<CacheUnit> caches = new ArrayList<>();
        for (int core = 0; core < 16; core++) {
            cpus.add(new CpuPlace(core, core / 8, core, ""));
            cpus.add(new CpuPlace(core + 16, core / 8, core, ""));
            String own = core + "," + (core + 16);
            caches.add(cache(1, Cache.Kind.DATA, 32 * KIB, own));
            caches.add(cache(1, Cache.Kind.INSTRUCTION, 32 * KIB, own));
            caches.add(cache(2, Cache.Kind.UNIFIED, MIB, own));
        }
        for (int first = 0; first < 16; first += 4) {
            caches.add(cache(3, Cache.Kind.UNIFIED, 16 * MIB, threads(first, 4)));
        }
        List<MemoryNode> nodes = List.of(
                new MemoryNode(new NumaNode(0, list(threads(0, 8))), 64 * GIB),
                new MemoryNode(new NumaNode(1, list(threads(8, 8))), 64 * GIB));
        return new CpuMap(cpus, caches, nodes, list("0-1,16-17"), true, List.of());
    }

    /** Two cores of two threads, and four slower ones that share a cache of level 2. */
    static CpuMap hybrid() {
        List<CpuPlace> cpus = new ArrayList<>();
        List<CacheUnit> caches = new ArrayList<>();
        for (int cpu = 0; cpu < 4; cpu++) {
            cpus.add(new CpuPlace(cpu, 0, cpu / 2 * 2, "performance"));
        }
        caches.add(cache(2, Cache.Kind.UNIFIED, 1280 * KIB, "0-1"));
        caches.add(cache(2, Cache.Kind.UNIFIED, 1280 * KIB, "2-3"));
        for (int cpu = 4; cpu < 8; cpu++) {
            cpus.add(new CpuPlace(cpu, 0, cpu, "efficiency"));
        }
        caches.add(cache(2, Cache.Kind.UNIFIED, 2 * MIB, "4-7"));
        caches.add(cache(3, Cache.Kind.UNIFIED, 12 * MIB, "0-7"));
        return new CpuMap(
                cpus,
                caches,
                List.of(new MemoryNode(new NumaNode(0, list("0-7")), 16 * GIB)),
                list("0-7"),
                true,
                List.of());
    }

    static CpuMap manyThreads(int threads) {
        return new CpuMap(
                IntStream.range(0, threads)
                        .mapToObj(cpu -> new CpuPlace(cpu, 0, cpu, ""))
                        .toList(),
                List.of(cache(3, Cache.Kind.UNIFIED, 32 * MIB, "0-" + (threads - 1))),
                List.of(),
                list("0-" + (threads - 1)),
                true,
                List.of());
    }

    /** A node with half of one package and half of another. */
    static CpuMap crossing() {
        return new CpuMap(
                IntStream.range(0, 4)
                        .mapToObj(cpu -> new CpuPlace(cpu, cpu / 2, cpu, ""))
                        .toList(),
                List.of(),
                List.of(new MemoryNode(new NumaNode(7, list("1-2")), 0)),
                list("0-3"),
                true,
                List.of());
    }

    private static String threads(int first, int cores) {
        return first + "-" + (first + cores - 1) + "," + (first + 16) + "-" + (first + 16 + cores - 1);
    }

    private static CpuList list(String text) {
        return CpuList.parse(text);
    }

    private static CacheUnit cache(int level, Cache.Kind kind, long bytes, String cpus) {
        return new CacheUnit(new Cache(level, kind, bytes, 64, OptionalInt.empty()), list(cpus));
    }
}
