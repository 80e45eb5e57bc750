package speedup.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import speedup.grader.authoring.NewExerciseException;
import speedup.grader.authoring.NewLesson;

/** The project of a lesson as {@code ./speedup new --lesson} writes it, and a jar of it as its Maven build makes one. */
public final class SampleLessonProject {

    private static final String ANSWER = "lessons/optics/prefixsum/ParallelPrefixSum.java";

    private final Path root;

    /** What goes into the jar besides, or in place of what is there; an empty content takes it out. */
    public final Map<String, byte[]> changes = new TreeMap<>();

    /** The manifest's {@code Class-Path}. */
    public String libraries = "";

    private SampleLessonProject(Path root) {
        this.root = root;
    }

    /** Writes the lesson {@code optics} with the exercise {@code optics/prefix-sum} to a new folder. */
    public static SampleLessonProject write(Path root) throws IOException {
        try {
            new NewLesson(root, "optics").write("prefix-sum", Optional.empty());
        } catch (NewExerciseException e) {
            throw new AssertionError(e);
        }
        return new SampleLessonProject(root);
    }

    /** Replaces a text in one of its files. */
    public SampleLessonProject replace(String file, String text, String other) throws IOException {
        Path path = root.resolve(file);
        String content = Files.readString(path);
        assertThat(content).contains(text);
        Files.writeString(path, content.replace(text, other));
        return this;
    }

    /** The reference answer. */
    public Path solution() {
        return root.resolve("solutions").resolve(ANSWER);
    }

    /** Builds the jar, without its neighbours. */
    public Path build(Path jar) throws IOException {
        Path classes = Files.createTempDirectory(root, "classes");
        compile(classes);
        Map<String, byte[]> entries = new TreeMap<>();
        addAll(classes, entries);
        addAll(root.resolve("src/main/resources"), entries);
        entries.put(
                "META-INF/speedup/starters/" + ANSWER,
                Files.readAllBytes(root.resolve("src/main/java").resolve(ANSWER)));
        entries.put("META-INF/speedup/README.md", Files.readAllBytes(root.resolve("README.md")));
        entries.putAll(changes);
        Files.createDirectories(jar.resolveSibling(""));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(file, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                if (entry.getValue().length > 0) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
        }
        return jar;
    }

    /** Everything but the answer. */
    private void compile(Path classes) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("ParallelPrefixSum.java"))
                        .forEach(sources::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + classes);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiles = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiles).as("%s", messages).isTrue();
        }
    }

    private static void addAll(Path folder, Map<String, byte[]> entries) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }
}
