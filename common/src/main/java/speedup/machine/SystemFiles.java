package speedup.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import speedup.cgroup.CgroupMembership;
import speedup.cgroup.CgroupMount;
import speedup.cgroup.Cgroups;

/** Reads the small text files of a host. Whatever cannot be understood is left out, and noted. */
final class SystemFiles {

    private final Host host;
    private final List<String> problems = new ArrayList<>();

    SystemFiles(Host host) {
        this.host = host;
    }

    boolean exists(String path) {
        return Files.exists(host.path(path));
    }

    /**
     * What a file says.
     *
     * @param path absolute, with forward slashes
     * @param parser makes the value of the file's text, without white space at the ends; throws {@link
     *     IllegalArgumentException} for a text that makes no sense
     * @return nothing if there is no such file, or if it cannot be read or understood; the latter two
     *     are noted
     */
    <T> Optional<T> read(String path, Function<String, T> parser) {
        Path file = host.path(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return parsed(path, Files.readString(file).strip(), parser);
        } catch (IOException e) {
            problems.add("%s cannot be read: %s".formatted(path, e.getMessage()));
            return Optional.empty();
        }
    }

    /** What a text says that was found at a place worth naming; as {@link #read}. */
    <T> Optional<T> parsed(String place, String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            problems.add("%s is ignored, for it makes no sense: %s".formatted(place, e.getMessage()));
            return Optional.empty();
        }
    }

    /** The control groups of this process; none where the kernel's files about them cannot be understood. */
    Cgroups cgroups() {
        return new Cgroups(
                read("/proc/self/mountinfo", CgroupMount::parse).orElse(List.of()),
                read("/proc/self/cgroup", CgroupMembership::parse).orElse(CgroupMembership.UNKNOWN));
    }

    /** What could not be understood so far, as sentences. */
    List<String> problems() {
        return List.copyOf(problems);
    }
}
