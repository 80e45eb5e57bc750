package speedup.processes.workers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import speedup.exercise.Codec;
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

    /** Several nodes: how many, then one after the other. */
    static final class NodesCodec implements Codec<List<Node>> {

        @Override
        public int size(List<Node> nodes) {
            return Integer.BYTES + nodes.stream().mapToInt(NodesCodec::size).sum();
        }

        private static int size(Node node) {
            int size = 2 * Integer.BYTES + Double.BYTES + size(node.affinity);
            size += node.cores.stream().mapToInt(NodesCodec::size).sum();
            for (Map.Entry<String, String> variable : node.environment.entrySet()) {
                size += 2 * Integer.BYTES + bytes(variable.getKey()).length + bytes(variable.getValue()).length;
            }
            return size;
        }

        private static int size(CpuList cpus) {
            return Integer.BYTES * (1 + cpus.size());
        }

        @Override
        public void write(List<Node> nodes, ByteBuffer target) {
            target.putInt(nodes.size());
            for (Node node : nodes) {
                target.putInt(node.cores.size());
                node.cores.forEach(core -> put(core, target));
                put(node.affinity, target);
                target.putDouble(node.quota.orElse(0));
                target.putInt(node.environment.size());
                // In order, so that the same node always has the same bytes.
                new TreeMap<>(node.environment).forEach((name, value) -> {
                    put(name, target);
                    put(value, target);
                });
            }
        }

        private static void put(CpuList cpus, ByteBuffer target) {
            target.putInt(cpus.size());
            cpus.cpus().forEach(target::putInt);
        }

        private static void put(String text, ByteBuffer target) {
            target.putInt(bytes(text).length).put(bytes(text));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public List<Node> read(ByteBuffer source) {
            List<Node> nodes = new ArrayList<>();
            for (int left = source.getInt(); left > 0; left--) {
                List<CpuList> cores = new ArrayList<>();
                for (int more = source.getInt(); more > 0; more--) {
                    cores.add(cpus(source));
                }
                CpuList affinity = cpus(source);
                double quota = source.getDouble();
                OptionalDouble limit = quota > 0 ? OptionalDouble.of(quota) : OptionalDouble.empty();
                Map<String, String> environment = new TreeMap<>();
                for (int more = source.getInt(); more > 0; more--) {
                    environment.put(text(source), text(source));
                }
                nodes.add(new Node(cores, affinity, limit, environment));
            }
            return nodes;
        }

        private static CpuList cpus(ByteBuffer source) {
            List<Integer> cpus = new ArrayList<>();
            for (int left = source.getInt(); left > 0; left--) {
                cpus.add(source.getInt());
            }
            return new CpuList(cpus);
        }

        private static String text(ByteBuffer source) {
            byte[] bytes = new byte[source.getInt()];
            source.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
