package speedup.machine;

import java.util.Comparator;
import java.util.List;

/**
 * What this process may really use of the machine, and why.
 *
 * @param limits every limit that was found, of which the last is the Java virtual machine's own
 * @param problems what was found and could not be understood, as sentences; it limits nothing
 */
public record CpuAllowance(List<Limit> limits, List<String> problems) {

    public CpuAllowance {
        limits = List.copyOf(limits);
        problems = List.copyOf(problems);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("an allowance needs at least one limit");
        }
    }

    /** What this process may use now. Takes about a millisecond. */
    public static CpuAllowance here() {
        return of(Host.here());
    }

    /** What a process on that host may use. */
    public static CpuAllowance of(Host host) {
        return new LimitFinder(host).find();
    }

    /** The limit that leaves the least; of equals, the one found first. */
    public Limit tightest() {
        return limits.stream().min(Comparator.comparingDouble(Limit::cores)).orElseThrow();
    }

    /** How many cores' worth of CPU time there are; more than 0, not always a whole number. */
    public double cores() {
        return tightest().cores();
    }

    /**
     * How many threads can have a core each at all times: {@link #cores()} rounded down, at least 1. With
     * a quota of 1.5 cores, two busy threads are throttled for a quarter of the time.
     */
    public int wholeCores() {
        return Math.max(1, (int) cores());
    }

    /** For people to read, such as {@code 2 cores: the affinity mask (CPUs 0-1)}. */
    @Override
    public String toString() {
        String number = cores() == Math.rint(cores()) ? "" + (long) cores() : "%.2f".formatted(cores());
        return "%s core%s: %s"
                .formatted(number, cores() == 1 ? "" : "s", tightest().source());
    }
}
