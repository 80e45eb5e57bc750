package speedup.grader.sandbox.cgroup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import speedup.cgroup.CgroupMembership;
import speedup.cgroup.CgroupMount;
import speedup.cgroup.Cgroups;
import speedup.grader.sandbox.kernel.ShellScript;

/**
 * Under which folders the groups of sandboxes are to be made. Each one has been tried.
 *
 * @param unified version 2, for accounting
 * @param memory where memory can be limited: the same folder, or one of version 1
 * @param processes where the number of processes can be limited
 * @param cpus where a set of CPUs can be given that no process in it can leave
 */
public record CgroupLayout(
        Optional<Path> unified, Optional<Path> memory, Optional<Path> processes, Optional<Path> cpus) {

    public static final CgroupLayout NOTHING =
            new CgroupLayout(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What accounting needs; a kernel may lack pressure figures, or be older than 5.14 and lack cgroup.kill. */
    private static final List<String> ACCOUNTING =
            List.of("cpu.stat", "cpu.pressure", "cgroup.freeze", "cgroup.kill", "cgroup.events");

    private static final List<String> LIMITS = List.of("memory.max", "pids.max");

    public static CgroupLayout discover() throws IOException {
        return discover(
                Files.readString(Path.of("/proc/self/mountinfo")), Files.readString(Path.of("/proc/self/cgroup")));
    }

    /** Where the kernel's files are of another form than is known, there is no place for groups. */
    public static CgroupLayout discover(String mountInfo, String membership) {
        try {
            return discover(new Cgroups(CgroupMount.parse(mountInfo), CgroupMembership.parse(membership)));
        } catch (IllegalArgumentException e) {
            return NOTHING;
        }
    }

    private static CgroupLayout discover(Cgroups cgroups) {
        List<Path> places = places(cgroups.unifiedFolder().map(Path::of));
        Optional<Path> place = first(places, LIMITS).or(() -> first(places, ACCOUNTING));
        return new CgroupLayout(
                place.filter(folder -> works(folder, ACCOUNTING)),
                place.filter(folder -> works(folder, List.of("memory.max")))
                        .or(() -> first(own(cgroups, "memory"), List.of("memory.limit_in_bytes"))),
                place.filter(folder -> works(folder, List.of("pids.max")))
                        .or(() -> first(own(cgroups, "pids"), List.of("pids.max"))),
                place.filter(folder -> works(folder, List.of("cpuset.cpus")))
                        .or(() -> first(own(cgroups, "cpuset"), List.of("cpuset.cpus"))));
    }

    private static List<Path> own(Cgroups cgroups, String controller) {
        return cgroups.folder(controller).map(Path::of).stream().toList();
    }

    /** Removes the groups of graders that were killed. */
    public void removeAbandoned() {
        Stream.of(unified, memory, processes, cpus)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(ControlGroup::removeAbandoned);
    }

    /**
     * Beside the grader's own group, or under it. A group that has processes cannot hand controllers down (the rule
     * of no internal processes), so limits are more likely beside it.
     */
    private static List<Path> places(Optional<Path> own) {
        return own.stream()
                .flatMap(folder -> Stream.of(folder.resolve("..").normalize(), folder))
                .filter(folder -> Files.exists(folder.resolve("cgroup.procs")))
                .distinct()
                .toList();
    }

    private static Optional<Path> first(List<Path> places, List<String> files) {
        return places.stream().filter(place -> works(place, files)).findFirst();
    }

    private static boolean works(Path place, List<String> files) {
        try (ControlGroup group = ControlGroup.create(place)) {
            return files.stream().allMatch(group::has) && joins(group);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a process may move there is decided by more than the permissions of one file; a process tries. */
    private static boolean joins(ControlGroup group) throws IOException {
        List<String> command = new ArrayList<>(ShellScript.ENTER.command());
        command.addAll(List.of(group.procsFile(), "--", "true"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
