package speedup.processes.workers;

/**
 * Says how many workers a job should start that computes all the time and shares nothing.
 *
 * <p><b>Allowed CPUs.</b> The logical CPUs that the node has and that are also in the affinity mask. The mask may
 * name others, which the machine does not have; they count for nothing. The kernel runs the job nowhere else ({@code
 * sched_setaffinity(2)}).
 *
 * <p><b>Quota.</b> If there is one, it allows as many workers as it has whole cores, but at least 1: with 2.9 cores
 * it is 2. Whoever has used up the quota stands still until the next period ({@code cgroup-v2.rst} of the kernel,
 * {@code cpu.max}), and one that stands still holds up those who wait for it.
 *
 * <p><b>Allotment.</b> What a job scheduler has given to the job: {@code NSLOTS} is set by Grid Engine ({@code
 * qsub(1)}), {@code SLURM_CPUS_PER_TASK} by Slurm ({@code sbatch(1)}). A value counts if it is a whole number from 1
 * to 999999 in decimal digits, with or without zeros in front and white space around. Any other value, such as {@code
 * undefined}, is ignored as if the variable were not set. If both count, the smaller one is the allotment.
 *
 * <p><b>With an allotment</b>, the number of workers is the smallest of the allotment, the number of allowed CPUs,
 * and what the quota allows. Whoever has divided the machine among its users knows what a slot is, a core or a
 * hardware thread, and knows better than a guess. But no variable makes a CPU that the kernel denies.
 *
 * <p><b>Without one</b>, the number is the smaller of the number of cores with at least one allowed CPU, and
 * what the quota allows. Two hardware threads of one core share its arithmetic units, so that the second adds
 * little to work that computes all the time.
 */
public interface WorkerCount {

    /**
     * How many workers.
     *
     * @param node where the job runs
     * @return at least 1
     */
    int workers(Node node);
}
