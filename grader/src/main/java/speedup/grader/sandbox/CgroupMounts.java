package speedup.grader.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the grader's own place in the hierarchies of control groups.
 *
 * @param mountInfo the text of {@code /proc/self/mountinfo}
 * @param membership the text of {@code /proc/self/cgroup}
 */
record CgroupMounts(String mountInfo, String membership) {

    private static final int ROOT = 3;
    private static final int POINT = 4;

    /** The folder of the grader's own group in version 2, whether or not version 1 stands beside it. */
    Optional<Path> unified() {
        return own("cgroup2", "").flatMap(path -> folder("cgroup2", "", path));
    }

    /** The folder of the grader's own group for a controller of version 1. */
    Optional<Path> controller(String name) {
        return own("cgroup", name).flatMap(path -> folder("cgroup", name, path));
    }

    private Optional<String> own(String type, String controller) {
        return membership
                .lines()
                .map(line -> line.split(":", 3))
                .filter(fields -> fields.length == 3)
                .filter(fields -> type.equals("cgroup2")
                        ? fields[0].equals("0")
                        : List.of(fields[1].split(",", -1)).contains(controller))
                .map(fields -> fields[2])
                .findFirst();
    }

    private Optional<Path> folder(String type, String controller, String path) {
        return mountInfo
                .lines()
                .map(line -> line.split(" - ", 2))
                .filter(halves -> halves.length == 2)
                .flatMap(halves -> {
                    List<String> system = Arrays.asList(halves[1].split(" ", -1));
                    boolean wanted = system.get(0).equals(type)
                            && (controller.isEmpty()
                                    || List.of(system.get(system.size() - 1).split(",", -1))
                                            .contains(controller));
                    return wanted ? within(halves[0].split(" ", -1), path).stream() : Stream.empty();
                })
                .findFirst();
    }

    /** A mount may show only a part of the hierarchy, and the grader's group may lie outside of that part. */
    private static Optional<Path> within(String[] mount, String path) {
        Path root = Path.of(mount[ROOT]);
        Path own = Path.of(path).normalize();
        Path point = Path.of(mount[POINT].replace("\\040", " "));
        return own.startsWith(root)
                ? Optional.of(point.resolve(root.relativize(own).toString()))
                : Optional.empty();
    }
}
