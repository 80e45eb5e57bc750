package speedup.grader.sandbox.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import speedup.grader.sandbox.Mount;
import speedup.grader.sandbox.SandboxLevel;

/**
 * Isolation by bubblewrap 0.8 or newer (older ones know neither {@code --size} nor {@code --disable-userns}).
 *
 * <p>An ordinary user gets a user namespace that cannot be nested. Root gets none, keeps the few capabilities that
 * giving up the rest takes, and ends in a chroot: the kernel refuses new user namespaces there.
 *
 * @param root whether the grader is root
 */
public record BubblewrapIsolation(boolean root) implements Isolation {

    private static final List<String> CAPABILITIES =
            List.of("CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP", "CAP_SYS_CHROOT");

    /** Where the sandbox's file system stands in bubblewrap's own root before the chroot. */
    private static final String INNER = "/root";

    @Override
    public SandboxLevel level() {
        return SandboxLevel.BUBBLEWRAP;
    }

    @Override
    public List<String> tools() {
        return List.of("bwrap");
    }

    @Override
    public String home(Path folder) {
        return "/tmp";
    }

    @Override
    public List<String> enter(List<Mount> mounts, Path folder, long temporaryBytes) {
        String base = root ? INNER : "";
        List<String> command = new ArrayList<>(List.of("bwrap", "--die-with-parent", "--as-pid-1"));
        command.addAll(List.of("--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"));
        command.add("--unshare-cgroup-try");
        if (root) {
            command.addAll(List.of("--cap-drop", "ALL"));
            CAPABILITIES.forEach(capability -> command.addAll(List.of("--cap-add", capability)));
            command.addAll(List.of("--tmpfs", INNER));
        } else {
            command.addAll(List.of("--unshare-user", "--disable-userns"));
        }
        command.addAll(List.of("--proc", base + "/proc", "--dev", base + "/dev"));
        command.addAll(List.of("--perms", "1777", "--size", Long.toString(temporaryBytes), "--tmpfs", base + "/tmp"));
        command.addAll(entries(mounts, base));
        if (root) {
            command.addAll(linksInto(mounts));
            command.addAll(List.of("--remount-ro", INNER));
        }
        command.addAll(List.of("--remount-ro", base + "/dev", "--remount-ro", "/", "--chdir", base + "/tmp", "--"));
        if (root) {
            command.addAll(List.of("chroot", INNER, "sh", "-c", "cd /tmp; exec \"$@\"", "sh"));
        }
        return command;
    }

    /** Folders on the way are made explicitly: bubblewrap itself may make them for their owner alone. */
    private static List<String> entries(List<Mount> mounts, String base) {
        List<String> options = new ArrayList<>();
        Set<Path> made = new HashSet<>();
        for (Mount mount : mounts) {
            Path target = Path.of(mount.target());
            for (int depth = 1; depth < target.getNameCount(); depth++) {
                Path folder = Path.of("/").resolve(target.subpath(0, depth));
                if (made.add(folder)) {
                    options.addAll(List.of("--perms", "0755", "--dir", base + folder));
                }
            }
            options.addAll(List.of(option(mount.kind()), mount.source(), base + mount.target()));
        }
        return options;
    }

    /** {@code chroot} itself has to be found before it has changed the root. */
    private static List<String> linksInto(List<Mount> mounts) {
        List<String> options = new ArrayList<>();
        for (Mount mount : mounts) {
            if (Path.of(mount.target()).getNameCount() == 1) {
                options.addAll(List.of("--symlink", INNER + mount.target(), mount.target()));
            }
        }
        return options;
    }

    @Override
    public List<String> privileges(OptionalLong user, List<Long> groups) {
        return root ? Isolation.dropAll(user, groups) : List.of("setpriv", "--no-new-privs");
    }

    @Override
    public long innerId(long host) {
        return host;
    }

    @Override
    public boolean ownUser() {
        return true;
    }

    private static String option(Mount.Kind kind) {
        return switch (kind) {
            case READABLE -> "--ro-bind";
            case WRITABLE -> "--bind";
            case LINK -> "--symlink";
        };
    }
}
