package speedup.cgroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a hierarchy of control groups is mounted.
 *
 * @param unified whether it is of version 2
 * @param controllers of a hierarchy of version 1, such as {@code cpuacct}, among other mount options
 * @param root the control group that stands at the mount point
 * @param point the mount point
 */
public record CgroupMount(boolean unified, Set<String> controllers, String root, String point) {

    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    /**
     * Reads {@code /proc/self/mountinfo}; its lines are described in the manual page {@code
     * proc_pid_mountinfo(5)}: fields, a lone hyphen, the type of the file system, its source, its
     * options.
     *
     * @return the mounts of control groups, in the order of the file
     * @throws IllegalArgumentException if the line of one is not of this form
     */
    public static List<CgroupMount> parse(String mountinfo) {
        return mountinfo
                .lines()
                .map(CgroupMount::mount)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CgroupMount> mount(String line) {
        String[] halves = line.split(" - ", 2);
        if (halves.length < 2 || !halves[1].startsWith("cgroup")) {
            return Optional.empty();
        }
        String[] fields = halves[0].split(" ", -1);
        String[] type = halves[1].split(" ", -1);
        if (fields.length < 6 || type.length < 3) {
            throw new IllegalArgumentException("the line '" + line + "' has too few fields");
        }
        Set<String> options = Set.copyOf(Arrays.asList(type[2].split(",")));
        return Optional.of(new CgroupMount(type[0].equals("cgroup2"), options, decoded(fields[3]), decoded(fields[4])));
    }

    /** White space and backslashes in a path are written as three octal digits. */
    private static String decoded(String path) {
        return OCTAL.matcher(path)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 8))));
    }

    /** The folder of a control group; empty if it lies outside what this mount shows. */
    Optional<String> folder(String group) {
        return inside(group).map(path -> point + path);
    }

    /**
     * The folders of a control group and of all groups around it, innermost first, as far as this mount
     * shows them. A group that lies outside is taken for the one at the mount point.
     */
    List<String> foldersUpFrom(String group) {
        List<String> folders = new ArrayList<>();
        for (String path = inside(group).orElse(""); !path.isEmpty(); path = path.substring(0, path.lastIndexOf('/'))) {
            folders.add(point + path);
        }
        folders.add(point);
        return folders;
    }

    /** The path from the mount point on; the mount point itself is the empty path. */
    private Optional<String> inside(String group) {
        String base = root.equals("/") ? "" : root;
        boolean shown = (group + "/").startsWith(base + "/") && !group.contains("/..");
        return shown ? Optional.of(group.substring(base.length()).replaceFirst("/+$", "")) : Optional.empty();
    }
}
