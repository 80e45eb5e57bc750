package speedup.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a sandbox must show so that a JDK runs in it. Linux distributions keep parts of a JDK elsewhere, such as its
 * configuration under {@code /etc}, and link to them.
 */
public final class JavaHome {

    private JavaHome() {}

    /**
     * The paths to be readable: the JDK's folder, the folder it really is, and everything outside of it that a
     * link in it points to.
     *
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> readable(Path home) throws IOException {
        Path real = home.toRealPath();
        TreeSet<Path> paths = new TreeSet<>(List.of(home.toAbsolutePath().normalize(), real));
        try (Stream<Path> files = Files.walk(real)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
                if (Files.exists(target) && !target.startsWith(real)) {
                    paths.add(whole(target));
                    paths.add(whole(target.toRealPath()));
                }
            }
        }
        return List.copyOf(paths);
    }

    /** A folder such as {@code /etc/java-17-openjdk} is the JDK's alone, and one entry in place of thirty. */
    private static Path whole(Path target) {
        Path top = target.getNameCount() > 2 ? target.getRoot().resolve(target.subpath(0, 2)) : target;
        String name = top.getFileName().toString();
        return target.startsWith("/etc") && (name.contains("jdk") || name.contains("java")) ? top : target;
    }
}
