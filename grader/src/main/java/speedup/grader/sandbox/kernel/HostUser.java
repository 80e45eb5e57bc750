package speedup.grader.sandbox.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who the grader is, and who its sandboxes are. As root, every sandbox gets a user of its own, so that a limit on
 * processes counts one sandbox only.
 *
 * @param id the grader's user id
 * @param first the first user id for sandboxes
 * @param count how many there are; 0 if a sandbox cannot have another user
 */
public record HostUser(long id, long first, long count) {

    /** Far above the ids that people, services (below 65536) and container mappings (from 100000 on) get. */
    private static final long PREFERRED = 0x7000_0000L;

    private static final long PREFERRED_COUNT = 0x10_0000L;
    private static final AtomicLong TICKET =
            new AtomicLong(ProcessHandle.current().pid() * 16);

    public static HostUser current() throws IOException {
        int id = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        return of(Integer.toUnsignedLong(id), Files.readString(Path.of("/proc/self/uid_map")));
    }

    /** Reads {@code uid_map}: ids outside of its ranges do not exist in a container. */
    static HostUser of(long id, String uidMap) {
        if (id != 0) {
            return new HostUser(id, 0, 0);
        }
        HostUser best = new HostUser(id, 0, 0);
        for (String line : uidMap.strip().lines().toList()) {
            String[] range = line.strip().split("\\s+", -1);
            long first = Long.parseLong(range[0]);
            long size = Long.parseLong(range[2]);
            if (first <= PREFERRED && first + size >= PREFERRED + PREFERRED_COUNT) {
                return new HostUser(id, PREFERRED, PREFERRED_COUNT);
            }
            long upper = size / 2;
            if (upper > best.count) {
                best = new HostUser(id, first + size - upper, upper);
            }
        }
        return best;
    }

    public boolean root() {
        return id == 0;
    }

    /** How many of the ids, from the first on, are for those who reserve them: {@link UserIds}. */
    long reservable() {
        return count / 2;
    }

    /**
     * A user id for one more sandbox; empty if it has to be the grader's own. It is none of those that are reserved, all
     * of whose processes end with a sandbox.
     */
    public OptionalLong next() {
        return count == 0
                ? OptionalLong.empty()
                : OptionalLong.of(first + reservable() + TICKET.getAndIncrement() % (count - reservable()));
    }
}
