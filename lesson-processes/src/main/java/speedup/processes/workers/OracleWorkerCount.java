package speedup.processes.workers;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The oracle. It adds one worker after another until something forbids the next. Right, and needlessly long;
 * but it knows what has forbidden it.
 */
final class OracleWorkerCount implements WorkerCount {

    private static final List<String> VARIABLES = List.of("NSLOTS", "SLURM_CPUS_PER_TASK");

    @Override
    public int workers(Node node) {
        int workers = 1;
        while (forbids(workers + 1, node).isEmpty()) {
            workers++;
        }
        return workers;
    }

    /** What does not let the node have so many workers, for people to read. */
    static Optional<String> forbids(int workers, Node node) {
        boolean allotted = VARIABLES.stream().anyMatch(variable -> allotsFrom(1, variable, node));
        for (String variable : VARIABLES) {
            if (allotsFrom(1, variable, node) && !allotsFrom(workers, variable, node)) {
                return Optional.of(variable);
            }
        }
        if (node.quota().isPresent() && workers > node.quota().getAsDouble()) {
            return Optional.of("the quota");
        }
        if (allotted) {
            return allowedCpus(node).size() < workers ? Optional.of("the CPUs that are allowed") : Optional.empty();
        }
        Set<Integer> allowed = allowedCpus(node);
        long cores = node.cores().stream()
                .filter(core -> core.cpus().stream().anyMatch(allowed::contains))
                .count();
        return cores < workers ? Optional.of("the cores with an allowed CPU") : Optional.empty();
    }

    private static Set<Integer> allowedCpus(Node node) {
        Set<Integer> allowed = new HashSet<>();
        node.cores().forEach(core -> allowed.addAll(core.cpus()));
        allowed.retainAll(node.affinity().cpus());
        return allowed;
    }

    /** Whether a variable counts and allots so many. */
    private static boolean allotsFrom(int workers, String variable, Node node) {
        String value = node.environment().getOrDefault(variable, "").strip();
        if (!value.chars().allMatch(c -> c >= '0' && c <= '9') || value.isEmpty()) {
            return false;
        }
        BigInteger slots = new BigInteger(value);
        return slots.compareTo(BigInteger.valueOf(999_999)) <= 0 && slots.compareTo(BigInteger.valueOf(workers)) >= 0;
    }
}
