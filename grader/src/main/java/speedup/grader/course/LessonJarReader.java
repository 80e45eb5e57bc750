package speedup.grader.course;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import speedup.exercise.Exercise;
import speedup.grader.text.FileProblem;
import speedup.lab.Lab;
import speedup.lesson.Lesson;

/** Opens the jar of a lesson and checks, without running anything of it, that it holds one that can be loaded here. */
final class LessonJarReader {

    private static final String SERVICES = "META-INF/services/";
    private static final String VERSIONS = "META-INF/versions/";
    private static final String CLASS = ".class";
    private static final int CLASS_FILE_MAGIC = 0xCAFEBABE;

    /** A class file of Java 17 has the version 61, and each later Java adds 1. */
    private static final int CLASS_VERSION_BEFORE_JAVA_1 = 44;

    private final Path file;
    private final JarFile jar;

    private LessonJarReader(Path file, JarFile jar) {
        this.file = file;
        this.jar = jar;
    }

    /**
     * Opens a jar.
     *
     * @throws LessonJarException if there is none, or if it breaks a rule
     */
    static LessonJar open(Path given) throws LessonJarException {
        Path file = given.toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            throw new LessonJarException("There is no lesson at " + given + ": no such file. Build its jar first, or"
                    + " give the right path.");
        }
        if (!Files.isRegularFile(file)) {
            throw new LessonJarException(given + " is not a jar but a folder. Give the jar that is built of it.");
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            return new LessonJarReader(file, jar).read();
        } catch (ZipException e) {
            throw new LessonJarException(given + " is not a jar: it cannot be opened as one. Build it again.", e);
        } catch (IOException e) {
            throw new LessonJarException(given + " cannot be read: " + FileProblem.of(e) + ".", e);
        }
    }

    private LessonJar read() throws IOException, LessonJarException {
        List<String> lessons = registered(Lesson.class);
        if (lessons.size() != 1) {
            throw new LessonJarException(file + " has " + (lessons.isEmpty() ? "no lesson" : "several lessons") + ": "
                    + SERVICES + Lesson.class.getName() + " has to name one class in it.");
        }
        if (registered(Exercise.class).isEmpty()) {
            throw new LessonJarException(file + " has no exercise: " + SERVICES + Exercise.class.getName()
                    + " has to name a class in it for each.");
        }
        registered(Lab.class);
        checkClasses();
        return new LessonJar(file, libraries());
    }

    /** The classes that a service's file names, each of which is in the jar. */
    private List<String> registered(Class<?> service) throws IOException, LessonJarException {
        String name = SERVICES + service.getName();
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            return List.of();
        }
        String text;
        try (InputStream stream = jar.getInputStream(entry)) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> classes = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                if (jar.getEntry(line.replace('.', '/') + CLASS) == null) {
                    throw new LessonJarException(file + ": line " + (i + 1) + " of " + name + " names " + line
                            + ", and there is no such class in the jar. Put the name right, or the class in.");
                }
                classes.add(line);
            }
        }
        return classes;
    }

    private void checkClasses() throws IOException, LessonJarException {
        int newest = Runtime.version().feature();
        for (ZipEntry entry : jar.stream().toList()) {
            String name = entry.getName();
            if (!name.endsWith(CLASS) || name.startsWith(VERSIONS) || name.endsWith("module-info" + CLASS)) {
                continue;
            }
            int version = javaVersion(entry);
            if (version > newest) {
                throw new LessonJarException(file + " is built for Java " + version + " (" + name
                        + "), and Speedup runs with Java " + newest + ". Build it for Java 17, with the compiler's"
                        + " --release 17.");
            }
            if (LessonJar.class.getClassLoader().getResource(name) != null) {
                throw new LessonJarException(file + " has " + name + ", which Speedup has itself. Leave it out, such as"
                        + " by the scope \"provided\", or give its package another name.");
            }
        }
    }

    private int javaVersion(ZipEntry entry) throws IOException, LessonJarException {
        try (DataInputStream stream = new DataInputStream(jar.getInputStream(entry))) {
            int magic = stream.readInt();
            stream.readUnsignedShort();
            if (magic == CLASS_FILE_MAGIC) {
                return stream.readUnsignedShort() - CLASS_VERSION_BEFORE_JAVA_1;
            }
        }
        throw new LessonJarException(file + ": " + entry.getName() + " is no class file. Build the jar again.");
    }

    private List<Path> libraries() throws IOException, LessonJarException {
        String named = Optional.ofNullable(jar.getManifest())
                .map(Manifest::getMainAttributes)
                .map(attributes -> attributes.getValue(Attributes.Name.CLASS_PATH))
                .orElse("");
        List<Path> libraries = new ArrayList<>();
        for (String each : named.strip().split("\\s+", -1)) {
            if (!each.isEmpty()) {
                libraries.add(library(each));
            }
        }
        return libraries;
    }

    private Path library(String named) throws LessonJarException {
        try {
            Path library = Path.of(file.toUri().resolve(URI.create(named)));
            if (Files.isRegularFile(library)) {
                return library;
            }
        } catch (IllegalArgumentException e) {
            throw new LessonJarException(
                    file + " names a library in its manifest that is no path: " + named + ". Build the jar again.", e);
        }
        throw new LessonJarException(
                file + " needs the library " + named + ", as its manifest says, and there is no such"
                        + " file beside it. Copy the libraries along with the jar.");
    }
}
