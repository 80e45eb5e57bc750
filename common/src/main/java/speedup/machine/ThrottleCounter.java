package speedup.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import speedup.cgroup.Cgroups;

/**
 * A control group's account of how long it was throttled by its quota.
 *
 * @param stat its {@code cpu.stat}
 * @param name the line: {@code throttled_time} of version 1, {@code throttled_usec} of version 2
 * @param unitNanos the unit of the number there
 */
record ThrottleCounter(Path stat, String name, long unitNanos) {

    /** Those of this process's group and all around it: a group is throttled when an outer one is. */
    static List<ThrottleCounter> all(Host host, SystemFiles files, Cgroups cgroups) {
        return Stream.concat(
                        found(host, files, cgroups.folders("cpu"), "throttled_time", 1),
                        found(host, files, cgroups.unifiedFolders(), "throttled_usec", 1_000))
                .toList();
    }

    private static Stream<ThrottleCounter> found(
            Host host, SystemFiles files, List<String> folders, String name, long unitNanos) {
        return folders.stream()
                .map(folder -> folder + "/cpu.stat")
                .filter(stat ->
                        files.read(stat, text -> StatFile.value(text, name)).isPresent())
                .map(stat -> new ThrottleCounter(host.path(stat), name, unitNanos));
    }

    long nanos() {
        return StatFile.value(LoadMeter.text(stat), name) * unitNanos;
    }
}
