package speedup.grader.fakes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.grader.course.Course;

/**
 * The fake submissions in a folder, each whole. The folder has one for each exercise, such as {@code threads-matmul},
 * and in it one for each fake, with its {@code expected.properties} and one of
 *
 * <ul>
 *   <li>the source of an answer, such as {@code ParallelMatrixProduct.java};
 *   <li>a {@linkplain SourceVariant variant}, such as {@code ParallelMatrixProduct.variant}, of another fake of the
 *       exercise, of the source in the folder {@code base}, which is no fake, or of the reference answer, {@code
 *       solution}.
 * </ul>
 */
public final class FakeAnswers {

    private static final String BASE = "base";
    private static final String SOLUTION = "solution";

    private final Path solutions;
    private final Path sources;

    /**
     * The fake submissions in a folder.
     *
     * @param solutions where the reference answers stand, each in the folders of its package
     * @param sources a folder with a folder for each exercise
     */
    public FakeAnswers(Path solutions, Path sources) {
        this.solutions = solutions;
        this.sources = sources;
    }

    /** The fake submissions of a checkout. */
    public static FakeAnswers in(Path home) {
        return new FakeAnswers(home.resolve(Course.OWN_ANSWERS), home.resolve(Course.FAKES));
    }

    /**
     * A fake submission.
     *
     * @param folder where it stands; its name is the fake's
     * @param source the lines of its answer
     */
    public record FakeAnswer(Path folder, List<String> source) {

        public FakeAnswer {
            source = List.copyOf(source);
        }

        /** What it is called. */
        public String name() {
            return FakeAnswers.name(folder);
        }
    }

    /**
     * Those of an exercise, by name; none if there is no folder for it.
     *
     * @throws IllegalArgumentException if a folder is not as it should be: the message names it
     */
    public List<FakeAnswer> of(Exercise<?, ?, ?> exercise) throws IOException {
        Path folder = sources.resolve(folderName(exercise));
        List<FakeAnswer> fakes = new ArrayList<>();
        for (Path fake : Files.exists(folder) ? children(folder) : List.<Path>of()) {
            if (!name(fake).equals(BASE)) {
                fakes.add(new FakeAnswer(fake, source(exercise, fake)));
            }
        }
        return fakes;
    }

    private List<String> source(Exercise<?, ?, ?> exercise, Path fake) throws IOException {
        Path whole = fake.resolve(exercise.answerName() + ".java");
        Path variant = fake.resolve(exercise.answerName() + ".variant");
        Set<String> names =
                children(fake).stream().map(FakeAnswers::name).collect(Collectors.toCollection(TreeSet::new));
        if (names.equals(Set.of(ExpectedVerdict.FILE_NAME, name(whole)))) {
            return Files.readAllLines(whole);
        }
        if (!names.equals(Set.of(ExpectedVerdict.FILE_NAME, name(variant)))) {
            throw new IllegalArgumentException(fake + " must hold " + ExpectedVerdict.FILE_NAME + " and either "
                    + name(whole) + " or " + name(variant) + ", not " + names);
        }
        SourceVariant read = SourceVariant.read(variant);
        Path base = read.base().equals(SOLUTION)
                ? solutions.resolve(exercise.answerFile())
                : fake.resolveSibling(read.base()).resolve(name(whole));
        if (!Files.isRegularFile(base)) {
            throw new IllegalArgumentException(variant + ":1: there is no base " + base);
        }
        return read.applyTo(Files.readAllLines(base));
    }

    /** The name of the folder with the fakes of an exercise. */
    public static String folderName(Exercise<?, ?, ?> exercise) {
        return exercise.id().replace('/', '-');
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
