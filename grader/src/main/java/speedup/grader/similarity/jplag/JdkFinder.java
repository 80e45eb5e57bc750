package speedup.grader.similarity.jplag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a JDK that is new enough among those that are installed: the one that is named, the one that runs Speedup, and
 * those in the folders where systems and tools keep them. Of several, the oldest that is enough is taken: it is nearest
 * to the one that a program was made with.
 */
public final class JdkFinder {

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d{1,4})");

    private final List<Path> homes;

    JdkFinder(List<Path> homes) {
        this.homes = List.copyOf(homes);
    }

    /**
     * One that looks on this machine.
     *
     * @param environment the variables of this process
     */
    public static JdkFinder here(Map<String, String> environment) {
        List<Path> homes = new ArrayList<>();
        Optional.ofNullable(environment.get("JAVA_HOME"))
                .filter(home -> !home.isBlank())
                .ifPresent(home -> homes.add(Path.of(home)));
        homes.add(Path.of(System.getProperty("java.home")));
        String user = System.getProperty("user.home", "");
        for (String parent :
                List.of("/usr/lib/jvm", "/usr/java", "/opt", "/opt/java", "/Library/Java/JavaVirtualMachines")) {
            homes.addAll(children(Path.of(parent)));
        }
        for (String parent : List.of(".sdkman/candidates/java", ".jdks", ".m2/jdks")) {
            homes.addAll(children(Path.of(user).resolve(parent)));
        }
        return new JdkFinder(homes.stream()
                .flatMap(home -> Stream.of(home, home.resolve("Contents").resolve("Home")))
                .toList());
    }

    /**
     * A JDK of at least this version.
     *
     * @throws JPlagUnavailableException if there is none
     */
    public Jdk find(int oldest) throws JPlagUnavailableException {
        List<Jdk> all = homes.stream().flatMap(home -> jdk(home).stream()).toList();
        return all.stream()
                .filter(jdk -> jdk.version() >= oldest)
                .min(Comparator.comparingInt(Jdk::version))
                .orElseThrow(() -> new JPlagUnavailableException("JPlag needs a JDK, version " + oldest
                        + " or newer, and there is none that Speedup knows of. Found: " + found(all)
                        + ". Install one, and set JAVA_HOME to its folder if it is in no usual place."));
    }

    private static String found(List<Jdk> all) {
        return all.isEmpty()
                ? "none"
                : all.stream()
                        .map(jdk -> "Java " + jdk.version() + " in " + jdk.home())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static Optional<Jdk> jdk(Path home) {
        if (!Files.isExecutable(home.resolve("bin").resolve("javac"))) {
            return Optional.empty();
        }
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release"), StandardCharsets.ISO_8859_1));
            return version.find()
                    ? Optional.of(new Jdk(home.toRealPath(), Integer.parseInt(version.group(1))))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException notThere) {
            return List.of();
        }
    }

    /**
     * An installed JDK.
     *
     * @param home its folder, without links
     * @param version its major version
     */
    public record Jdk(Path home, int version) {}
}
