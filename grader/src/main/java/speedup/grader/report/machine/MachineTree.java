package speedup.grader.report.machine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import speedup.grader.report.machine.MachinePart.Kind;
import speedup.machine.CacheUnit;
import speedup.machine.CpuMap;
import speedup.machine.CpuPlace;
import speedup.machine.MemoryNode;

/** Puts each part of a machine into the smallest other one that has all of its logical cores. */
final class MachineTree {

    private final CpuMap map;

    /** Largest first; of equal ones in the order of the kinds. */
    private final List<Group> groups = new ArrayList<>();

    private MachineTree(CpuMap map) {
        this.map = map;
    }

    /**
     * A machine as one part.
     *
     * @param lines what is written on the machine itself
     */
    static MachinePart of(CpuMap map, List<String> lines) {
        return new MachineTree(map).machine(lines);
    }

    /** A part before it is known what is in it. */
    private record Group(Kind kind, List<String> lines, Set<Integer> cpus) {

        /** Two parts of which neither is inside the other cannot be drawn so. */
        boolean crosses(Group other) {
            boolean overlaps = cpus.stream().anyMatch(other.cpus::contains);
            return overlaps && !cpus.containsAll(other.cpus) && !other.cpus.containsAll(cpus);
        }
    }

    private MachinePart machine(List<String> lines) {
        Map<Integer, List<CpuPlace>> packages =
                map.cpus().stream().collect(Collectors.groupingBy(CpuPlace::socket, TreeMap::new, Collectors.toList()));
        packages.forEach(
                (number, cpus) -> groups.add(new Group(Kind.PACKAGE, List.of("Package " + number), set(cpus))));
        for (MemoryNode node : map.nodes()) {
            add(new Group(
                    Kind.NODE,
                    List.of(PartNames.node(node)),
                    Set.copyOf(node.node().cpus().cpus())));
        }
        List<Group> cores = cores();
        caches(cores);
        groups.addAll(cores);
        groups.sort(Comparator.comparing((Group group) -> -group.cpus().size()).thenComparing(Group::kind));
        return new MachinePart(Kind.MACHINE, lines, children(set(map.cpus()), 0));
    }

    private static Set<Integer> set(List<CpuPlace> cpus) {
        return cpus.stream().map(CpuPlace::number).collect(Collectors.toSet());
    }

    private void add(Group group) {
        if (groups.stream().noneMatch(group::crosses)) {
            groups.add(group);
        }
    }

    private List<Group> cores() {
        List<Group> cores = new ArrayList<>();
        Map<Integer, List<CpuPlace>> places = map.cpus().stream()
                .collect(Collectors.groupingBy(CpuPlace::core, LinkedHashMap::new, Collectors.toList()));
        places.values().forEach(cpus -> {
            List<String> lines = new ArrayList<>(List.of("Core " + cores.size()));
            String kind = cpus.get(0).kind();
            if (!kind.isEmpty()) {
                lines.add(kind);
            }
            cores.add(new Group(Kind.CORE, lines, set(cpus)));
        });
        return cores;
    }

    /** A core's own caches are written on it, from the largest to the nearest; others are parts of their own. */
    private void caches(List<Group> cores) {
        Map<Set<Integer>, Group> core = cores.stream().collect(Collectors.toMap(Group::cpus, group -> group));
        for (int i = map.caches().size() - 1; i >= 0; i--) {
            CacheUnit unit = map.caches().get(i);
            Set<Integer> cpus = new HashSet<>(unit.cpus().cpus());
            cpus.retainAll(set(map.cpus()));
            Group owner = core.get(cpus);
            if (owner != null) {
                owner.lines().add(PartNames.cache(unit.kind()));
            } else if (!cpus.isEmpty()) {
                add(new Group(Kind.CACHE, List.of(PartNames.cache(unit.kind())), cpus));
            }
        }
    }

    /** What is directly inside of these logical cores, among the groups from an index on. */
    private List<MachinePart> children(Set<Integer> inside, int from) {
        Set<Integer> left = new HashSet<>(inside);
        List<MachinePart> children = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        for (int i = from; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (left.containsAll(group.cpus())) {
                left.removeAll(group.cpus());
                children.add(new MachinePart(group.kind(), group.lines(), children(group.cpus(), i + 1)));
                firsts.add(group.cpus().stream().min(Comparator.naturalOrder()).orElseThrow());
            }
        }
        left.stream().sorted().forEach(cpu -> {
            children.add(thread(cpu));
            firsts.add(cpu);
        });
        return firsts.stream()
                .sorted()
                .map(first -> children.get(firsts.indexOf(first)))
                .toList();
    }

    private MachinePart thread(int cpu) {
        return map.allows(cpu)
                ? new MachinePart(Kind.USABLE, List.of("CPU " + cpu), List.of())
                : new MachinePart(Kind.FORBIDDEN, List.of("CPU " + cpu, "not allowed"), List.of());
    }
}
