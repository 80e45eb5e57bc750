package speedup.notebook.evaluation;

import java.time.Duration;
import java.util.Locale;

/**
 * How long cells have run.
 *
 * @param wall by the clock on the wall
 * @param cpu of all threads of their process; not of other processes
 */
record CellTimes(Duration wall, Duration cpu) {

    private static final double NANOS_PER_SECOND = 1e9;

    /** In seconds; in less, what the process does beside the cell counts for much. */
    private static final double SHORTEST_RATIO = 0.01;

    CellTimes since(CellTimes earlier) {
        return new CellTimes(wall.minus(earlier.wall), cpu.minus(earlier.cpu));
    }

    /** What {@code %time} tells. */
    String inWords() {
        double wallSeconds = wall.toNanos() / NANOS_PER_SECOND;
        double cpuSeconds = cpu.toNanos() / NANOS_PER_SECOND;
        String text = "wall time " + seconds(wallSeconds) + ", CPU time " + seconds(cpuSeconds);
        return wallSeconds < SHORTEST_RATIO
                ? text
                : text + String.format(Locale.ROOT, ", cores kept busy %.2f", cpuSeconds / wallSeconds);
    }

    private static String seconds(double seconds) {
        if (seconds >= 1) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        return seconds >= 1e-3
                ? String.format(Locale.ROOT, "%.1f ms", seconds * 1e3)
                : String.format(Locale.ROOT, "%.0f µs", seconds * 1e6);
    }
}
