package speedup.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The control groups of this process: which hierarchies there are, and where in them it is. */
final class Cgroups {

    private static final String UNIFIED = "";

    private final List<CgroupMount> mounts;
    private final Map<String, String> groups;

    private Cgroups(List<CgroupMount> mounts, Map<String, String> groups) {
        this.mounts = mounts;
        this.groups = groups;
    }

    static Cgroups of(SystemFiles files) {
        return new Cgroups(
                files.read("/proc/self/mountinfo", CgroupMount::parse).orElse(List.of()),
                files.read("/proc/self/cgroup", Cgroups::groups).orElse(Map.of()));
    }

    /** Lines such as {@code 4:cpu,cpuacct:/user.slice}; of version 2, {@code 0::/user.slice}. */
    private static Map<String, String> groups(String text) {
        Map<String, String> groups = new HashMap<>();
        for (String line : text.lines().toList()) {
            String[] fields = line.split(":", 3);
            if (fields.length < 3) {
                throw new IllegalArgumentException("the line '" + line + "' has too few fields");
            }
            for (String controller : fields[1].split(",", -1)) {
                groups.put(controller, fields[2]);
            }
        }
        return groups;
    }

    /**
     * The folders of this process's group and of those around it in a hierarchy of version 1, innermost
     * first; none if there is no such hierarchy. The last one is the mount point.
     */
    List<String> folders(String controller) {
        return folders(
                controller, mount -> !mount.unified() && mount.controllers().contains(controller));
    }

    /** The same in the hierarchy of version 2. */
    List<String> unifiedFolders() {
        return folders(UNIFIED, CgroupMount::unified);
    }

    private List<String> folders(String key, Predicate<CgroupMount> wanted) {
        return mounts.stream()
                .filter(wanted)
                .findFirst()
                .map(mount -> mount.foldersUpFrom(groups.getOrDefault(key, "/")))
                .orElse(List.of());
    }
}
