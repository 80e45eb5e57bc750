package speedup.machine;

import java.util.OptionalDouble;

/** The two ways to write a quota: the kernel's documents {@code sched-bwc.rst} and {@code cgroup-v2.rst}. */
final class CpuQuota {

    /** What the kernel takes where {@code cpu.max} names no period. */
    private static final long DEFAULT_PERIOD = 100_000;

    private CpuQuota() {}

    /** Reads {@code cpu.max}, such as {@code 150000 100000} or {@code max 100000}: quota and period. */
    static OptionalDouble parse(String text) {
        String[] fields = text.split("\\s+", -1);
        if (fields.length > 2) {
            throw new IllegalArgumentException("'" + text + "' has more than a quota and a period");
        }
        long quota = fields[0].equals("max") ? -1 : micros(fields[0]);
        return cores(quota, fields.length == 2 ? micros(fields[1]) : DEFAULT_PERIOD);
    }

    /**
     * The quota in cores, or nothing if there is none.
     *
     * @param quota CPU time in each period, in microseconds; -1 if there is no limit
     * @param period in microseconds
     */
    static OptionalDouble cores(long quota, long period) {
        if (quota == -1) {
            return OptionalDouble.empty();
        }
        if (quota <= 0 || period <= 0) {
            throw new IllegalArgumentException("quota and period must be more than 0, not " + quota + " and " + period);
        }
        return OptionalDouble.of((double) quota / period);
    }

    /** Reads a number of microseconds. */
    static long micros(String text) {
        if (!text.matches("-?\\d{1,18}")) {
            throw new IllegalArgumentException("'" + text + "' is not a number of microseconds");
        }
        return Long.parseLong(text);
    }
}
