package speedup.processes.workers;

import java.util.*;
import speedup.machine.CpuList;

/** Counts in loops. */
public class MyWorkerCount implements WorkerCount {

    @Override
    public int workers(Node node) {
        int cpus = 0;
        int cores = 0;
        for (CpuList core : node.cores()) {
            int allowed = 0;
            for (int cpu : core.cpus()) {
                if (node.affinity().cpus().contains(cpu)) {
                    allowed++;
                }
            }
            cpus += allowed;
            cores += allowed > 0 ? 1 : 0;
        }
        int slots = Math.min(slots(node, "NSLOTS"), slots(node, "SLURM_CPUS_PER_TASK"));
        int workers = slots == Integer.MAX_VALUE ? cores : Math.min(cpus, slots);
        if (node.quota().isPresent()) {
            workers = Math.min(workers, (int) node.quota().getAsDouble());
        }
        return Math.max(1, workers);
    }

    private static int slots(Node node, String variable) {
        String text = node.environment().getOrDefault(variable, "").strip();
        if (text.isEmpty() || text.startsWith("+")) {
            return Integer.MAX_VALUE;
        }
        try {
            int slots = Integer.parseInt(text);
            return slots >= 1 && slots <= 999_999 ? slots : Integer.MAX_VALUE;
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }
}
