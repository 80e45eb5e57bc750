package speedup.grader.report.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import speedup.machine.CacheUnit;
import speedup.machine.CpuList;
import speedup.machine.CpuMap;
import speedup.machine.CpuPlace;

/** What the picture of a machine shows, in words. */
final class MachineText {

    private MachineText() {}

    /** Such as {@code 1 package, 8 cores, 16 hardware threads, 1 NUMA node}. */
    static String summary(CpuMap map) {
        long packages = map.cpus().stream().map(CpuPlace::socket).distinct().count();
        long cores = map.cpus().stream().map(CpuPlace::core).distinct().count();
        int threads = map.cpus().size();
        String nodes = map.nodes().isEmpty() ? "" : ", " + count(map.nodes().size(), "NUMA node");
        return map.isComplete()
                ? count(packages, "package") + ", " + count(cores, "core") + ", " + count(threads, "hardware thread")
                        + nodes
                : count(threads, "CPU") + "; this system does not tell its packages, cores and caches";
    }

    /** All of it, with the numbers of the logical cores. */
    static String description(CpuMap map, String allowance) {
        return summary(map) + ". "
                + byCpus("Package", map, CpuPlace::socket)
                + map.nodes().stream()
                        .map(node ->
                                PartNames.node(node) + ": CPUs " + node.node().cpus() + ". ")
                        .collect(Collectors.joining())
                + caches(map)
                + "Cores by their CPUs: " + cores(map) + ". "
                + "This process may run on "
                + (map.allowed().size() == map.cpus().size() ? "all of them" : "CPUs " + map.allowed())
                + ", and may use " + allowance + ".";
    }

    private static String byCpus(String name, CpuMap map, ToIntFunction<CpuPlace> number) {
        Map<Integer, List<Integer>> cpus = map.cpus().stream()
                .collect(Collectors.groupingBy(
                        number::applyAsInt, TreeMap::new, Collectors.mapping(CpuPlace::number, Collectors.toList())));
        return cpus.entrySet().stream()
                .map(entry -> name + " " + entry.getKey() + ": CPUs " + new CpuList(entry.getValue()) + ". ")
                .collect(Collectors.joining());
    }

    private static String caches(CpuMap map) {
        Map<String, List<String>> caches = map.caches().stream()
                .collect(Collectors.groupingBy(
                        unit -> PartNames.cache(unit.kind()),
                        LinkedHashMap::new,
                        Collectors.mapping(MachineText::users, Collectors.toList())));
        return caches.entrySet().stream()
                .map(entry -> entry.getKey() + " of CPUs " + String.join("; ", entry.getValue()) + ". ")
                .collect(Collectors.joining());
    }

    private static String users(CacheUnit unit) {
        return unit.cpus().toString();
    }

    private static String cores(CpuMap map) {
        Map<Integer, List<CpuPlace>> cores = map.cpus().stream()
                .collect(Collectors.groupingBy(CpuPlace::core, LinkedHashMap::new, Collectors.toList()));
        return cores.values().stream()
                .map(cpus -> new CpuList(cpus.stream().map(CpuPlace::number).toList())
                        + (cpus.get(0).kind().isEmpty()
                                ? ""
                                : " (" + cpus.get(0).kind() + ")"))
                .collect(Collectors.joining("; "));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
