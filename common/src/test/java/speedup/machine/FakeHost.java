package speedup.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A machine made of files in a folder. */
final class FakeHost {

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();
    private int processors = 64;

    FakeHost(Path root) {
        this.root = root;
    }

    FakeHost file(String path, String text) {
        try {
            Path file = root.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FakeHost affinity(String cpus) {
        return file("/proc/self/status", "Name:\tjava\nCpus_allowed:\tff\nCpus_allowed_list:\t" + cpus);
    }

    FakeHost mounts(String... lines) {
        return file("/proc/self/mountinfo", "1 0 8:1 / / rw - ext4 /dev/root rw\n" + String.join("\n", lines));
    }

    FakeHost groups(String... lines) {
        return file("/proc/self/cgroup", String.join("\n", lines));
    }

    FakeHost variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    FakeHost processors(int number) {
        processors = number;
        return this;
    }

    Host host() {
        return new Host(root, environment, processors);
    }
}
