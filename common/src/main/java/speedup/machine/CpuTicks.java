package speedup.machine;

import java.util.Arrays;

/**
 * The first line of {@code /proc/stat}: the time of all cores together, by what they did. See the manual
 * page {@code proc_stat(5)}.
 *
 * @param busyNanos user, nice, system and interrupts; a guest's time is part of user
 * @param stealNanos time taken by the host for others
 */
record CpuTicks(long busyNanos, long stealNanos) {

    /** The unit is a hundredth of a second on all of today's architectures, however fast the kernel ticks. */
    static final long NANOS_PER_TICK = 10_000_000;

    /** Reads the whole file or its first line: {@code cpu user nice system idle iowait irq softirq steal}. */
    static CpuTicks parse(String text) {
        String line = text.lines().findFirst().orElse("");
        if (!line.matches("cpu( +\\d{1,18}){8,}.*")) {
            throw new IllegalArgumentException("the first line is not of the form 'cpu user nice system idle iowait"
                    + " irq softirq steal', but '" + line + "'");
        }
        long[] ticks = Arrays.stream(line.split(" +"))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
        long busy = ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6];
        return new CpuTicks(busy * NANOS_PER_TICK, ticks[7] * NANOS_PER_TICK);
    }
}
