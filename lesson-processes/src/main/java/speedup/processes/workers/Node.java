package speedup.processes.workers;

import static speedup.exercise.Codecs.DOUBLE;
import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.TEXT;
import static speedup.exercise.Codecs.constant;
import static speedup.exercise.Codecs.either;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;
import speedup.machine.CpuList;

/**
 * A machine, and what a job finds there.
 *
 * @param cores for each core, the logical CPUs that are its hardware threads: at least one, and no CPU
 *     twice. Linux has them in {@code /sys/devices/system/cpu/cpu0/topology/thread_siblings_list}
 * @param affinity the CPUs on which the kernel may run the job, at least one of which the machine has. They
 *     are in {@code /proc/self/status}
 * @param quota CPU time over the length of the period, in cores, more than 0; nothing if there is none
 * @param environment the environment variables of the job
 */
public record Node(List<CpuList> cores, CpuList affinity, OptionalDouble quota, Map<String, String> environment) {

    private static final Codec<CpuList> CPUS = list("CPU", INT).map(CpuList::new, CpuList::cpus);

    private static final Codec<OptionalDouble> QUOTA = either(
            OptionalDouble::isPresent,
            DOUBLE.map(OptionalDouble::of, OptionalDouble::getAsDouble),
            constant(OptionalDouble.empty()));

    private static final Codec<Map.Entry<String, String>> VARIABLE =
            RecordCodec.of(Map::entry, field(Map.Entry::getKey, TEXT), field(Map.Entry::getValue, TEXT));

    /** In order, so that the same environment always has the same bytes. */
    private static final Codec<Map<String, String>> ENVIRONMENT = list("Variable", VARIABLE)
            .map(Node::ordered, environment -> List.copyOf(new TreeMap<>(environment).entrySet()));

    /** The components in their order. */
    static final Codec<Node> CODEC = RecordCodec.of(
            Node::new,
            field(Node::cores, list("Core", CPUS)),
            field(Node::affinity, CPUS),
            field(Node::quota, QUOTA),
            field(Node::environment, ENVIRONMENT));

    private static Map<String, String> ordered(List<Map.Entry<String, String>> variables) {
        Map<String, String> environment = new TreeMap<>();
        variables.forEach(variable -> environment.put(variable.getKey(), variable.getValue()));
        return environment;
    }

    public Node {
        cores = List.copyOf(cores);
        environment = Map.copyOf(environment);
    }

    /** For people to read. */
    @Override
    public String toString() {
        return "a node with the cores "
                + cores.stream().map(core -> "{" + core + "}").collect(Collectors.joining(" "))
                + ", the affinity mask " + affinity + ", "
                + (quota.isPresent()
                        ? String.format(Locale.ROOT, "a quota of %.2f cores", quota.getAsDouble())
                        : "no quota")
                + " and "
                + (environment.isEmpty()
                        ? "an empty environment"
                        : new TreeMap<>(environment)
                                .entrySet().stream()
                                        .map(entry -> entry.getKey() + "='" + entry.getValue() + "'")
                                        .collect(Collectors.joining(", ")));
    }
}
