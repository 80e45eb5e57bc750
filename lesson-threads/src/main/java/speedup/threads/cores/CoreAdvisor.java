package speedup.threads.cores;

import java.util.List;

/** Says how many cores a job should ask for. */
public interface CoreAdvisor {

    /**
     * Fits Amdahl's law to timings of a job, and follows it to the number of cores.
     *
     * <p><b>The serial fraction.</b> Let T(p) be the time on p cores and r(p) = T(p) / T(1) the relative time. By
     * Amdahl's law, with a serial fraction f, the relative time is f + (1 - f) / p. Of all f from 0 to 1, the
     * wanted one makes the sum of the squared differences
     *
     * <pre>
     *   (r(p) - (f + (1 - f) / p))^2
     * </pre>
     *
     * over all timings the smallest.
     *
     * <p><b>The cores.</b> The efficiency on p cores is the speedup divided by p. By the law with that f, the
     * wanted number is the largest one on which the efficiency is at least 50%; but never more than the
     * machine has.
     *
     * @param timings in any order: exactly one on 1 core, and at least one on several. Two may be on
     *     the same number of cores; then both count
     * @param available how many cores the machine has, at least 1. It need not be one on which
     *     the timings were taken
     */
    Advice advise(List<JobRun> timings, int available);
}
