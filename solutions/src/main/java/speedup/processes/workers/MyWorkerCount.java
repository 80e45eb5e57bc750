package speedup.processes.workers;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import speedup.machine.CpuList;

/** The smallest of what each limit allows. */
public class MyWorkerCount implements WorkerCount {

    private static final List<String> SCHEDULERS = List.of("NSLOTS", "SLURM_CPUS_PER_TASK");

    @Override
    public int workers(Node node) {
        Set<Integer> mask = new HashSet<>(node.affinity().cpus());
        OptionalInt allotment = SCHEDULERS.stream()
                .map(variable -> node.environment().getOrDefault(variable, "").strip())
                .flatMapToInt(MyWorkerCount::slots)
                .min();
        // A hardware thread is worth a worker only if somebody who knows the machine has said so.
        int wanted = allotment.isPresent()
                ? Math.min(allotment.getAsInt(), (int) allowedCpus(node, mask))
                : (int) allowedCores(node, mask);
        return Math.max(1, (int) Math.min(wanted, node.quota().orElse(wanted)));
    }

    private static long allowedCpus(Node node, Set<Integer> mask) {
        return node.cores().stream()
                .map(CpuList::cpus)
                .flatMap(List::stream)
                .filter(mask::contains)
                .count();
    }

    private static long allowedCores(Node node, Set<Integer> mask) {
        Stream<List<Integer>> cores = node.cores().stream().map(CpuList::cpus);
        return cores.filter(core -> core.stream().anyMatch(mask::contains)).count();
    }

    private static IntStream slots(String value) {
        return value.matches("0*[1-9][0-9]{0,5}") ? IntStream.of(Integer.parseInt(value)) : IntStream.empty();
    }
}
