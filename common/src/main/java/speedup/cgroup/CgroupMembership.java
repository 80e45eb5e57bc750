package speedup.cgroup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The control groups that a process is in.
 *
 * @param groups from a controller of version 1 to the path of its group; that of version 2 is under the empty name
 */
public record CgroupMembership(Map<String, String> groups) {

    /** The process of which nothing is known. */
    public static final CgroupMembership UNKNOWN = new CgroupMembership(Map.of());

    static final String UNIFIED = "";

    public CgroupMembership {
        groups = Map.copyOf(groups);
    }

    /**
     * Reads {@code /proc/self/cgroup}: lines such as {@code 4:cpu,cpuacct:/user.slice}; of version 2, {@code
     * 0::/user.slice}.
     *
     * @throws IllegalArgumentException if a line is not of this form
     */
    public static CgroupMembership parse(String text) {
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
        return new CgroupMembership(groups);
    }

    Optional<String> group(String controller) {
        return Optional.ofNullable(groups.get(controller));
    }
}
