package speedup.machine;

/** Something that limits how many cores this process may use. */
public sealed interface Limit {

    /** How many logical cores' worth of CPU time it leaves; more than 0, not always a whole number. */
    double cores();

    /** What limits, for people to read, such as {@code the affinity mask (CPUs 0-1)}. */
    String source();

    /**
     * The logical cores on which the kernel may run this process: set by {@code taskset}, a cpuset or a
     * container. It is binding.
     *
     * @param cpus at least one
     */
    record Affinity(CpuList cpus) implements Limit {

        @Override
        public double cores() {
            return cpus.size();
        }

        @Override
        public String source() {
            return "the affinity mask (CPUs " + cpus + ")";
        }
    }

    /**
     * A share of CPU time that a control group hands out anew in every period; one that has used
     * it up is throttled until the next. It is binding.
     *
     * @param cores CPU time over the length of the period; more than 0
     * @param file where it is set
     */
    record Quota(double cores, String file) implements Limit {

        @Override
        public String source() {
            return "the CPU quota in " + file;
        }
    }

    /**
     * What a job scheduler has given to the job. Often nothing but convention enforces it.
     *
     * @param variable the environment variable that says so
     * @param slots at least 1
     */
    record Scheduler(String variable, int slots) implements Limit {

        @Override
        public double cores() {
            return slots;
        }

        @Override
        public String source() {
            return "the job scheduler (" + variable + "=" + slots + ")";
        }
    }

    /**
     * What the Java virtual machine takes itself to have. It knows of affinity and quota, which it rounds
     * up, and can be told otherwise by {@code -XX:ActiveProcessorCount}.
     *
     * @param processors at least 1
     */
    record VirtualMachine(int processors) implements Limit {

        @Override
        public double cores() {
            return processors;
        }

        @Override
        public String source() {
            return "the Java virtual machine (availableProcessors)";
        }
    }
}
