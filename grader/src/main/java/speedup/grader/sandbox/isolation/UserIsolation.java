package speedup.grader.sandbox.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import speedup.grader.sandbox.Mount;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.kernel.ShellScript;

/**
 * Isolation by a user that the command has for itself, as root can give it in a container that makes no namespaces.
 * What it can reach is up to the modes of files, to the kernel's rules about processes of other users and, where the
 * kernel has it, to Landlock; {@code confine.pl} tells how.
 */
public record UserIsolation() implements Isolation {

    private static final List<String> DEVICES = List.of("null", "zero", "full", "random", "urandom");

    @Override
    public SandboxLevel level() {
        return SandboxLevel.USER;
    }

    @Override
    public List<String> tools() {
        return List.of("perl", "find", "chmod", "rm");
    }

    @Override
    public String home(Path folder) {
        return folder.toString();
    }

    /** Without namespaces, a POSIX queue of messages would outlive it, and could not be seen everywhere. */
    @Override
    public List<String> enter(List<Mount> mounts, Path folder, long temporaryBytes) {
        List<String> command = new ArrayList<>(List.of("prlimit", "--msgqueue=0"));
        command.addAll(ShellScript.CONFINE.command());
        command.addAll(List.of("ro", "/proc", "rw", "/tmp", "rw", folder.toString()));
        for (String device : DEVICES) {
            command.addAll(List.of("rw", "/dev/" + device));
        }
        listed(mounts).forEach(parent -> command.addAll(List.of("ls", parent)));
        for (Mount mount : mounts) {
            command.addAll(List.of(mount.kind() == Mount.Kind.WRITABLE ? "rw" : "ro", path(mount)));
        }
        command.add("--");
        return command;
    }

    /** A program finds the lessons of a course, and their libraries, in the two folders around what it is shown. */
    private static Set<String> listed(List<Mount> mounts) {
        Set<String> folders = new TreeSet<>();
        for (Mount mount : mounts) {
            Path path = Path.of(path(mount));
            for (int up = 1; up <= 2 && path.getNameCount() - up > 1; up++) {
                folders.add(path.getRoot()
                        .resolve(path.subpath(0, path.getNameCount() - up))
                        .toString());
            }
        }
        return folders;
    }

    /** A link leads to a path that is listed itself. */
    private static String path(Mount mount) {
        return mount.kind() == Mount.Kind.LINK ? mount.target() : mount.source();
    }

    @Override
    public List<String> privileges(OptionalLong user, List<Long> groups) {
        return Isolation.dropAll(user, groups);
    }

    @Override
    public long innerId(long host) {
        return host;
    }

    @Override
    public boolean ownUser() {
        return true;
    }
}
