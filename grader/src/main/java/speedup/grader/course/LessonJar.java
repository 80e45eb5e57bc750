package speedup.grader.course;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import speedup.exercise.Exercise;

/**
 * A lesson that stands in a jar of its own, outside of the checkout: its classes and resources, the classes of its tests,
 * and the starters of its exercises. It is trusted as the checkout is.
 *
 * @param file the jar, absolute
 * @param libraries what its manifest names in {@code Class-Path}, absolute; all are there
 */
public record LessonJar(Path file, List<Path> libraries) {

    /** Where the starters stand in the jar: below it, each in the folders of its package. */
    static final String STARTERS = "META-INF/speedup/starters/";

    /** The lesson's text, if it has one. */
    static final String TEXT = "META-INF/speedup/README.md";

    private static final String ENDING = ".jar";

    public LessonJar {
        libraries = List.copyOf(libraries);
    }

    /** The jar and its libraries. */
    public List<Path> classPath() {
        List<Path> classPath = new ArrayList<>(List.of(file));
        classPath.addAll(libraries);
        return List.copyOf(classPath);
    }

    /** The folder beside the jar that may hold the reference answers, each in the folders of its package. */
    public Path solutions() {
        return beside("-solutions");
    }

    /** The folder beside the jar that may hold wrong answers: a folder for each exercise. */
    public Path fakes() {
        return beside("-fakes");
    }

    private Path beside(String ending) {
        String name = String.valueOf(file.getFileName());
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return file.resolveSibling(stem + ending);
    }

    /**
     * The file that students begin an exercise with.
     *
     * @throws IOException if the jar cannot be read, or has none
     */
    public byte[] starter(Exercise<?, ?, ?> exercise) throws IOException {
        return entry(STARTERS + exercise.answerFile())
                .orElseThrow(() -> new IOException(file + " has no starter for " + exercise.id()));
    }

    /**
     * The lesson's text, if it has one.
     *
     * @throws IOException if the jar cannot be read
     */
    public Optional<byte[]> text() throws IOException {
        return entry(TEXT);
    }

    private Optional<byte[]> entry(String name) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            ZipEntry entry = jar.getEntry(name);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(jar.getInputStream(entry).readAllBytes());
        }
    }

    /** A class loader for the jar and its libraries, which asks the one of Speedup first. It stays open. */
    ClassLoader loader() {
        URL[] urls = classPath().stream().map(LessonJar::url).toArray(URL[]::new);
        return new URLClassLoader(String.valueOf(file.getFileName()), urls, LessonJar.class.getClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError("Every file has a URL", e);
        }
    }
}
