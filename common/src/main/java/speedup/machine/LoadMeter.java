package speedup.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import speedup.cgroup.Cgroups;

/**
 * Reads the machine's load. Which files to read is found out once; a reading then opens each of them.
 */
public final class LoadMeter {

    private final BusyCounter busy;
    private final Path stat;
    private final List<ThrottleCounter> throttles;

    private LoadMeter(BusyCounter busy, Path stat, List<ThrottleCounter> throttles) {
        this.busy = busy;
        this.stat = stat;
        this.throttles = throttles;
    }

    /**
     * Finds the host's best account.
     *
     * @throws UnsupportedOperationException if it keeps none that is understood
     */
    public static LoadMeter of(Host host) {
        SystemFiles files = new SystemFiles(host);
        if (files.read("/proc/stat", CpuTicks::parse).isEmpty()) {
            throw new UnsupportedOperationException("The machine's load is not known, for there is no /proc/stat"
                    + " that makes sense. Measure on Linux. " + String.join(" ", files.problems()));
        }
        Cgroups cgroups = files.cgroups();
        Path stat = host.path("/proc/stat");
        return new LoadMeter(BusyCounter.best(host, files, cgroups), stat, ThrottleCounter.all(host, files, cgroups));
    }

    /** The host's best account; nothing if it keeps none that is understood. */
    static Optional<LoadMeter> ifKept(Host host) {
        try {
            return Optional.of(of(host));
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /**
     * The load up to now.
     *
     * @throws UncheckedIOException if a file has gone since this meter was made
     */
    public MachineLoad read() {
        CpuTicks ticks = CpuTicks.parse(text(stat));
        long throttled = throttles.stream().mapToLong(ThrottleCounter::nanos).sum();
        return new MachineLoad(
                busy.nanos(ticks),
                ticks.stealNanos(),
                throttles.isEmpty() ? OptionalLong.empty() : OptionalLong.of(throttled),
                busy.grainNanos());
    }

    static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The machine's load can no longer be read from " + file, e);
        }
    }
}
