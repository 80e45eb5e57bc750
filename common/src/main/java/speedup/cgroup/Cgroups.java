package speedup.cgroup;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The control groups of a process: which hierarchies there are, and where in them it is.
 *
 * @param mounts where hierarchies are mounted
 * @param membership the groups that it is in
 */
public record Cgroups(List<CgroupMount> mounts, CgroupMembership membership) {

    private static final String ROOT = "/";

    public Cgroups {
        mounts = List.copyOf(mounts);
    }

    /**
     * The folder of the process's group in a hierarchy of version 1; empty if there is no such hierarchy, or if no
     * mount shows the group.
     *
     * @param controller such as {@code memory}
     */
    public Optional<String> folder(String controller) {
        return folder(controller, hasController(controller));
    }

    /** The same in the hierarchy of version 2. */
    public Optional<String> unifiedFolder() {
        return folder(CgroupMembership.UNIFIED, CgroupMount::unified);
    }

    private Optional<String> folder(String key, Predicate<CgroupMount> wanted) {
        return membership
                .group(key)
                .flatMap(group -> mounts.stream()
                        .filter(wanted)
                        .map(mount -> mount.folder(group))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /**
     * The folders of the process's group and of those around it in a hierarchy of version 1, innermost
     * first; none if there is no such hierarchy. The last one is the mount point. A group that lies outside what is
     * mounted, as seen from within some containers, is taken for the one at the mount point.
     */
    public List<String> folders(String controller) {
        return folders(controller, hasController(controller));
    }

    /** The same in the hierarchy of version 2. */
    public List<String> unifiedFolders() {
        return folders(CgroupMembership.UNIFIED, CgroupMount::unified);
    }

    private List<String> folders(String key, Predicate<CgroupMount> wanted) {
        String group = membership.group(key).orElse(ROOT);
        List<CgroupMount> candidates = mounts.stream().filter(wanted).toList();
        return candidates.stream()
                .filter(mount -> mount.folder(group).isPresent())
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(mount -> mount.foldersUpFrom(group))
                .orElse(List.of());
    }

    private static Predicate<CgroupMount> hasController(String controller) {
        return mount -> !mount.unified() && mount.controllers().contains(controller);
    }
}
