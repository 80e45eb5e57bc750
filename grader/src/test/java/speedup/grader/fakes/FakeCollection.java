package speedup.grader.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.fakes.FakeAnswers.FakeAnswer;

/**
 * All {@linkplain FakeAnswers fake submissions} of the project, written out, a folder for each.
 *
 * <p>The fake {@code untouched} has no folder there: it is the lesson's skeleton. Attacks, in the folder {@code
 * hostile}, are whole as they stand.
 */
public final class FakeCollection {

    static final String EXPECTED = ExpectedVerdict.FILE_NAME;

    private static final String HOSTILE = "hostile";
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
                new FakeCollection(home, home.resolve(Course.FAKES))
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
        Set<String> known = exercises.stream().map(FakeAnswers::folderName).collect(Collectors.toSet());
        known.add(HOSTILE);
        for (Path folder : children(sources)) {
            if (!known.contains(name(folder))) {
                throw new IllegalArgumentException(folder + " belongs to no exercise");
            }
        }
        for (Exercise<?, ?, ?> exercise : exercises) {
            write(exercise, target.resolve(FakeAnswers.folderName(exercise)));
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
        for (FakeAnswer fake : new FakeAnswers(home.resolve(Course.OWN_ANSWERS), sources).of(exercise)) {
            Path submission = Files.createDirectory(target.resolve(fake.name()));
            Files.write(submission.resolve(answer), fake.source());
            Files.copy(fake.folder().resolve(EXPECTED), submission.resolve(EXPECTED));
        }
    }

    private Path lessonSource(Exercise<?, ?, ?> exercise) {
        return home.resolve("lesson-" + Exercises.lesson(exercise))
                .resolve("src/main/java")
                .resolve(exercise.answerFile());
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
