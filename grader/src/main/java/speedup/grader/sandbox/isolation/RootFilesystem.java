package speedup.grader.sandbox.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import speedup.grader.sandbox.Mount;
import speedup.grader.sandbox.SandboxedCommand;

/** Lays out the file system of a sandbox: the system's folders, the bits of {@code /etc} that programs need, and
 * what a command asks for. */
public final class RootFilesystem {

    private static final List<String> ETC = List.of("ld.so.cache", "alternatives", "localtime", "nsswitch.conf");

    private RootFilesystem() {}

    /** The entries for a command, parents before what is in them. */
    public static List<Mount> layout(SandboxedCommand command) throws IOException {
        List<Mount> mounts = new ArrayList<>(system());
        List<Mount> requested = new ArrayList<>();
        for (Path path : command.readable()) {
            require(path, "readable");
            if (!visible(path)) {
                requested.add(new Mount(Mount.Kind.READABLE, path.toRealPath().toString(), path.toString()));
            }
        }
        for (Path path : command.writable()) {
            require(path, "writable");
            requested.add(new Mount(Mount.Kind.WRITABLE, path.toRealPath().toString(), path.toString()));
        }
        requested.sort(Comparator.comparing(Mount::target));
        requested.stream().distinct().forEach(mounts::add);
        return mounts;
    }

    /** Whether a path is in a folder of the system that every sandbox shows. */
    private static boolean visible(Path path) {
        String top = path.getNameCount() == 0 ? "" : path.getName(0).toString();
        return isSystem(top);
    }

    private static boolean isSystem(String name) {
        return name.equals("usr") || name.equals("bin") || name.equals("sbin") || name.startsWith("lib");
    }

    private static void require(Path path, String what) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException("The sandbox was to show " + path + " as a " + what
                    + " file, but it does not exist; make it before the sandbox is started");
        }
    }

    private static List<Mount> system() throws IOException {
        List<Mount> mounts = new ArrayList<>();
        try (Stream<Path> top = Files.list(Path.of("/"))) {
            for (Path path : top.sorted().toList()) {
                if (isSystem(path.getFileName().toString())) {
                    mounts.add(same(path));
                }
            }
        }
        for (String name : ETC) {
            Path path = Path.of("/etc", name);
            if (Files.exists(path)) {
                mounts.add(same(path));
            }
        }
        return mounts;
    }

    /** Links stay links, so that {@code /bin} is where the system has it. */
    private static Mount same(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return new Mount(Mount.Kind.LINK, Files.readSymbolicLink(path).toString(), path.toString());
        }
        return new Mount(
                Mount.Kind.READABLE, path.toRealPath(LinkOption.NOFOLLOW_LINKS).toString(), path.toString());
    }
}
