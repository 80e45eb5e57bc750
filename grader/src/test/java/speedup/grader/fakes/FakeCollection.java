package speedup.grader.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;

/**
 * All fake submissions, each whole. {@code src/test/submissions} has a folder for each exercise, such as {@code
 * threads-matmul}, and in it one for each fake, with its {@code expected.properties} and one of
 *
 * <ul>
 *   <li>the source of an answer, such as {@code ParallelMatrixProduct.java};
 *   <li>a {@linkplain SourceVariant variant}, such as {@code ParallelMatrixProduct.variant}, of another fake of the
 *       exercise, of the source in the folder {@code base}, which is no fake, or of the reference answer, {@code
 *       solution}.
 * </ul>
 *
 * <p>The fake {@code untouched} has no folder there: it is the lesson's skeleton. Attacks, in the folder {@code
 * hostile}, are whole as they stand.
 */
public final class FakeCollection {

    static final String EXPECTED = "expected.properties";

    private static final String BASE = "base";
    private static final String HOSTILE = "hostile";
    private static final String SOLUTION = "solution";
    private static final String UNTOUCHED = "untouched";
    private static final String UNTOUCHED_EXPECTED = "status=NOT_ATTEMPTED\nmessage=skeleton is not filled in\n";

    private final Path home;
    private final Path sources;

    /**
     * The collection in a folder.
     *
     * @param home the root of the project, where the skeletons and the reference answers are found
     * @param sources a folder with a folder for each exercise
     */
    FakeCollection(Path home, Path sources) {
        this.home = home;
        this.sources = sources;
    }

    /**
     * The project's own collection, in a folder that is written once and removed when this process ends: for each
     * exercise, and for the attacks, a folder with a submission for each fake.
     */
    public static Path folder() {
        return Written.FOLDER;
    }

    /** Initialized when somebody asks for it. */
    private static final class Written {

        private static final Path FOLDER = write();

        private static Path write() {
            Path home = Path.of(System.getProperty("speedup.home")).toAbsolutePath();
            try {
                Path folder = Files.createTempDirectory("fake-submissions-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                new FakeCollection(home, home.resolve("grader/src/test/submissions"))
                        .writeTo(folder, Exercises.load().all());
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Writes all submissions.
     *
     * @param exercises those that the collection is for
     * @throws IllegalArgumentException if a folder is not as it should be: the message names it
     */
    void writeTo(Path target, List<Exercise<?, ?, ?>> exercises) throws IOException {
        Set<String> known = exercises.stream().map(FakeCollection::folderName).collect(Collectors.toSet());
        known.add(HOSTILE);
        for (Path folder : children(sources)) {
            if (!known.contains(name(folder))) {
                throw new IllegalArgumentException(folder + " belongs to no exercise");
            }
        }
        for (Exercise<?, ?, ?> exercise : exercises) {
            write(exercise, target.resolve(folderName(exercise)));
        }
        if (Files.exists(sources.resolve(HOSTILE))) {
            copyTree(sources.resolve(HOSTILE), target.resolve(HOSTILE));
        }
    }

    private void write(Exercise<?, ?, ?> exercise, Path target) throws IOException {
        Path untouched = Files.createDirectories(target.resolve(UNTOUCHED));
        String answer = exercise.answerName() + ".java";
        Files.copy(lessonSource(exercise), untouched.resolve(answer));
        Files.writeString(untouched.resolve(EXPECTED), UNTOUCHED_EXPECTED);
        for (Path fake : children(sources.resolve(folderName(exercise)))) {
            if (!name(fake).equals(BASE)) {
                Path submission = Files.createDirectory(target.resolve(name(fake)));
                Files.write(submission.resolve(answer), source(exercise, fake));
                Files.copy(fake.resolve(EXPECTED), submission.resolve(EXPECTED));
            }
        }
    }

    private List<String> source(Exercise<?, ?, ?> exercise, Path fake) throws IOException {
        Path whole = fake.resolve(exercise.answerName() + ".java");
        Path variant = fake.resolve(exercise.answerName() + ".variant");
        Set<String> names =
                children(fake).stream().map(FakeCollection::name).collect(Collectors.toCollection(TreeSet::new));
        if (names.equals(Set.of(EXPECTED, name(whole)))) {
            return Files.readAllLines(whole);
        }
        if (!names.equals(Set.of(EXPECTED, name(variant)))) {
            throw new IllegalArgumentException(fake + " must hold " + EXPECTED + " and either " + name(whole) + " or "
                    + name(variant) + ", not " + names);
        }
        SourceVariant read = SourceVariant.read(variant);
        Path base = read.base().equals(SOLUTION)
                ? source(home.resolve("solutions"), exercise)
                : fake.resolveSibling(read.base()).resolve(whole.getFileName());
        if (!Files.isRegularFile(base)) {
            throw new IllegalArgumentException(variant + ":1: there is no base " + base);
        }
        return read.applyTo(Files.readAllLines(base));
    }

    private Path lessonSource(Exercise<?, ?, ?> exercise) {
        return source(home.resolve("lesson-" + Exercises.lesson(exercise)), exercise);
    }

    private static Path source(Path module, Exercise<?, ?, ?> exercise) {
        return module.resolve("src/main/java")
                .resolve(exercise.answerClassName().replace('.', '/') + ".java");
    }

    private static String folderName(Exercise<?, ?, ?> exercise) {
        return exercise.id().replace('/', '-');
    }

    /** The files and folders in a folder, by name. */
    static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /** A link stays a link. */
    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
