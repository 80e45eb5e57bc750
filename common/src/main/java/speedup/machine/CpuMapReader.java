package speedup.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads from {@code /sys/devices} which package, core, caches and node each logical core belongs to. */
final class CpuMapReader {

    private static final String CPUS = "/sys/devices/system/cpu/";
    private static final String NODES = "/sys/devices/system/node/";

    /** Where the kernel lists the cores of a processor of two kinds, as Intel makes them, and what these are. */
    private static final Map<String, String> KINDS = Map.of(
            "/sys/devices/cpu_core/cpus", "performance",
            "/sys/devices/cpu_atom/cpus", "efficiency");

    private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s+(\\d{1,15}) kB");
    private static final long KIB = 1024;

    private final Host host;
    private final SystemFiles files;

    CpuMapReader(Host host) {
        this.host = host;
        this.files = new SystemFiles(host);
    }

    CpuMap read() {
        Optional<CpuList> online = files.read(CPUS + "online", CpuList::parse)
                .filter(list -> !list.cpus().isEmpty());
        CpuList cpus = online.orElseGet(() -> new CpuList(
                IntStream.range(0, host.availableProcessors()).boxed().toList()));
        List<CpuPlace> places = places(cpus);
        return new CpuMap(
                places,
                new SysfsCaches(files).units(),
                nodes(cpus),
                allowed(cpus),
                online.isPresent() && cpus.cpus().stream().allMatch(cpu -> files.exists(topology(cpu))),
                files.problems());
    }

    private List<CpuPlace> places(CpuList cpus) {
        Map<Integer, String> kinds = kinds();
        List<CpuPlace> places = new ArrayList<>();
        for (int cpu : cpus.cpus()) {
            String folder = topology(cpu);
            // Some virtual machines and boards have packages without a number, which the kernel calls -1.
            int socket =
                    files.read(folder + "physical_package_id", Integer::valueOf).orElse(0);
            int core = Stream.of("core_cpus_list", "thread_siblings_list")
                    .flatMap(name -> files.read(folder + name, CpuList::parse).stream())
                    .findFirst()
                    .map(siblings -> siblings.cpus().get(0))
                    .orElse(cpu);
            places.add(new CpuPlace(cpu, Math.max(0, socket), core, kinds.getOrDefault(cpu, "")));
        }
        return places;
    }

    private static String topology(int cpu) {
        return CPUS + "cpu" + cpu + "/topology/";
    }

    private Map<Integer, String> kinds() {
        return KINDS.entrySet().stream()
                .flatMap(kind -> files.read(kind.getKey(), CpuList::parse).stream()
                        .flatMap(list -> list.cpus().stream())
                        .map(cpu -> Map.entry(cpu, kind.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private List<MemoryNode> nodes(CpuList cpus) {
        return files.read(NODES + "online", CpuList::parse).stream()
                .flatMap(numbers -> numbers.cpus().stream())
                .flatMap(number -> node(number, cpus).stream())
                .toList();
    }

    /** A node may have memory and no cores, of which the kernel writes an empty list. */
    private Optional<MemoryNode> node(int number, CpuList online) {
        String folder = NODES + "node" + number + "/";
        long bytes = files.read(folder + "meminfo", CpuMapReader::memory).orElse(0L);
        return files.read(folder + "cpulist", text -> text.isEmpty() ? new CpuList(List.of()) : CpuList.parse(text))
                .map(list -> new CpuList(
                        list.cpus().stream().filter(online.cpus()::contains).toList()))
                .filter(list -> list.size() > 0)
                .map(list -> new MemoryNode(new NumaNode(number, list), bytes));
    }

    private static long memory(String text) {
        Matcher total = MEMORY.matcher(text);
        if (!total.find()) {
            throw new IllegalArgumentException("it has no line MemTotal");
        }
        return Long.parseLong(total.group(1)) * KIB;
    }

    private CpuList allowed(CpuList online) {
        return CpuAllowance.of(host).limits().stream()
                .filter(Limit.Affinity.class::isInstance)
                .map(limit -> ((Limit.Affinity) limit).cpus())
                .findFirst()
                .map(cpus -> new CpuList(
                        cpus.cpus().stream().filter(online.cpus()::contains).toList()))
                .orElse(online);
    }
}
