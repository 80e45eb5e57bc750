package speedup.processes.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import speedup.machine.CpuList;

/** Makes nodes on which one mistake or another shows. */
final class NodeMaker {

    private static final List<String> MALFORMED = List.of(
            "",
            " ",
            "undefined",
            "0",
            "-2",
            "+2",
            "2.5",
            "4(x2)",
            "4 8",
            "1e3",
            "two",
            "0x4",
            "99999999999",
            "1000000");

    private static final int MOST_SLOTS = 1_000;

    private final SplittableRandom random;
    private final int coreCount;

    /** Makes nodes with so many cores. */
    NodeMaker(SplittableRandom random, int coreCount) {
        this.random = random;
        this.coreCount = coreCount;
    }

    /** What stands out about a node. */
    enum Kind {
        BARE,
        PINNED,
        QUOTA,
        SLOTS,
        TWO_SCHEDULERS,
        MALFORMED,
        EVERYTHING
    }

    Node node(Kind kind) {
        boolean everything = kind == Kind.EVERYTHING;
        List<CpuList> cores = cores();
        CpuList affinity = kind == Kind.PINNED || everything ? someOf(cores) : all(cores);
        OptionalDouble quota = kind == Kind.QUOTA || everything
                ? OptionalDouble.of(random.nextInt(10, 200 * coreCount + 50) / 100.0)
                : OptionalDouble.empty();
        return new Node(cores, affinity, quota, environment(kind));
    }

    private Map<String, String> environment(Kind kind) {
        Map<String, String> environment = new TreeMap<>(Map.of("PATH", "/usr/bin"));
        switch (kind) {
            case SLOTS -> environment.put(oneOf("NSLOTS", "SLURM_CPUS_PER_TASK"), slots());
            case TWO_SCHEDULERS, EVERYTHING -> {
                environment.put("NSLOTS", slots());
                environment.put("SLURM_CPUS_PER_TASK", random.nextBoolean() ? slots() : malformed());
            }
            case MALFORMED -> {
                environment.put(oneOf("NSLOTS", "SLURM_CPUS_PER_TASK"), malformed());
                environment.putIfAbsent("NSLOTS", random.nextBoolean() ? slots() : malformed());
            }
            default -> {
                return environment;
            }
        }
        return environment;
    }

    /** Mostly of the size of the node, at times much more. */
    private String slots() {
        int slots = random.nextInt(1, random.nextInt(4) == 0 ? MOST_SLOTS : 2 * coreCount + 3);
        return oneOf("", "", " ", "0") + slots + oneOf("", "", " ");
    }

    private String malformed() {
        return MALFORMED.get(random.nextInt(MALFORMED.size()));
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One or two threads a core, whose numbers stand side by side or far apart: machines have both. */
    private List<CpuList> cores() {
        return switch (random.nextInt(3)) {
            case 0 -> cores(core -> List.of(core));
            case 1 -> cores(core -> List.of(2 * core, 2 * core + 1));
            default -> cores(core -> List.of(core, core + coreCount));
        };
    }

    private List<CpuList> cores(IntFunction<List<Integer>> numbering) {
        return IntStream.range(0, coreCount)
                .mapToObj(numbering)
                .map(CpuList::new)
                .toList();
    }

    /** All CPUs, and at times as many again that are only possible. */
    private CpuList all(List<CpuList> cores) {
        int cpus = cores.stream().mapToInt(CpuList::size).sum();
        int named = random.nextBoolean() ? cpus : 2 * cpus + 1;
        return new CpuList(IntStream.range(0, named).boxed().toList());
    }

    private CpuList someOf(List<CpuList> cores) {
        List<Integer> mask = new ArrayList<>();
        for (CpuList core : cores) {
            core.cpus().stream().filter(cpu -> random.nextInt(3) > 0).forEach(mask::add);
        }
        if (mask.isEmpty()) {
            mask.add(cores.get(0).cpus().get(0));
        }
        return new CpuList(mask);
    }
}
