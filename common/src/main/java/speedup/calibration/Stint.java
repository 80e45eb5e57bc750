package speedup.calibration;

import java.util.List;

/**
 * One run of the kernel on some threads at once.
 *
 * @param wall nanoseconds from the release of the threads to the end of the last
 * @param cpus each thread's CPU time, in nanoseconds
 */
record Stint(long wall, List<Long> cpus) {

    long fastest() {
        return cpus.stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    long busiest() {
        return cpus.stream().mapToLong(Long::longValue).max().orElseThrow();
    }
}
