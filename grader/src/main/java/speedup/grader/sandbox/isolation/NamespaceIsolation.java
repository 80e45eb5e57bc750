package speedup.grader.sandbox.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import speedup.grader.sandbox.Mount;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.kernel.ShellScript;

/**
 * Isolation by util-linux; {@code namespaces.sh} tells how.
 *
 * @param root whether the grader is root; if not, a user namespace gives it the rights it needs
 */
public record NamespaceIsolation(boolean root) implements Isolation {

    @Override
    public SandboxLevel level() {
        return SandboxLevel.NAMESPACES;
    }

    @Override
    public List<String> tools() {
        return List.of("unshare", "mount", "umount", "pivot_root", "chroot");
    }

    @Override
    public String home(Path folder) {
        return "/tmp";
    }

    @Override
    public List<String> enter(List<Mount> mounts, Path folder, long temporaryBytes) {
        List<String> command = new ArrayList<>(List.of("unshare", "--mount", "--pid", "--net", "--ipc", "--uts"));
        command.addAll(List.of("--cgroup", "--fork", "--kill-child"));
        if (!root) {
            command.add("--map-root-user");
        }
        command.addAll(ShellScript.NAMESPACES.command());
        command.addAll(List.of(folder.toString(), Long.toString(temporaryBytes)));
        for (Mount mount : mounts) {
            command.addAll(List.of(keyword(mount.kind()), mount.source(), mount.target()));
        }
        command.add("--");
        return command;
    }

    @Override
    public List<String> privileges(OptionalLong user, List<Long> groups) {
        return Isolation.dropAll(user, groups);
    }

    @Override
    public long innerId(long host) {
        return 0;
    }

    @Override
    public boolean ownUser() {
        return true;
    }

    private static String keyword(Mount.Kind kind) {
        return switch (kind) {
            case READABLE -> "ro";
            case WRITABLE -> "rw";
            case LINK -> "ln";
        };
    }
}
