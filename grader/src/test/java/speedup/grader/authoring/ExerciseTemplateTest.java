package speedup.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.exercise.Hints;
import speedup.exercise.NotAttemptedException;
import speedup.grader.fakes.ExpectedVerdict;
import speedup.grader.fakes.FakeAnswers;
import speedup.grader.fakes.FakeAnswers.FakeAnswer;
import speedup.grader.verdict.Status;
import speedup.lesson.Lessons;

/** A new exercise works as it is written: it compiles, and tells right answers from wrong ones. */
class ExerciseTemplateTest {

    private static final String ANSWER = "ParallelPrefixSum.java";

    @TempDir
    Path home;

    private Path lesson;
    private Path solution;

    @BeforeEach
    void writeExercise() throws Exception {
        SampleCheckout.write(home);
        new NewExercise(home, ExerciseNames.of(Lessons.load().named("threads"), "prefix-sum", Optional.empty()))
                .write();
        lesson = home.resolve("lesson-threads/src/main/java/speedup/threads/prefixsum");
        solution = home.resolve("solutions/src/main/java/speedup/threads/prefixsum")
                .resolve(ANSWER);
    }

    /** The contract, in a class loader of its own together with an answer. */
    private Exercise<?, ?, ?> exerciseWith(Path answer) throws Exception {
        List<Path> sources = new ArrayList<>(given());
        sources.add(answer);
        Path classes = compiled(sources);
        Path resources = home.resolve("lesson-threads/src/main/resources");
        URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL(), resources.toUri().toURL()},
                getClass().getClassLoader());
        return (Exercise<?, ?, ?>) loader.loadClass("speedup.threads.prefixsum.PrefixSumExercise")
                .getDeclaredConstructor()
                .newInstance();
    }

    /** The files of the lesson that are no student's. */
    private List<Path> given() throws IOException {
        try (Stream<Path> files = Files.list(lesson)) {
            return files.filter(file -> !file.endsWith(ANSWER)).toList();
        }
    }

    /** Compiles as the project's build does: no warning passes. */
    private Path compiled(List<Path> sources) throws IOException {
        Path classes = Files.createTempDirectory(home, "classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-Xlint:all,-processing,-classfile",
                "-Werror",
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
        return classes;
    }

    /** The first difference at any size, or nothing. */
    private static <A, I, O> Optional<String> difference(Exercise<A, I, O> exercise) throws Exception {
        A answer = exercise.newAnswer();
        for (int size : exercise.sizes()) {
            I input = exercise.input(17, size);
            O expected = exercise.expected(exercise.baseline(), input);
            Optional<String> difference = exercise.difference(input, expected, exercise.solve(answer, input));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Path source(FakeAnswer fake) throws IOException {
        Path folder = Files.createDirectories(home.resolve("fakes").resolve(fake.name()));
        return Files.write(folder.resolve(ANSWER), fake.source());
    }

    @Test
    void hasAStarterThatIsNotAttempted() throws Exception {
        Exercise<?, ?, ?> exercise = exerciseWith(lesson.resolve(ANSWER));

        assertThat(exercise.id()).isEqualTo("threads/prefix-sum");
        assertThatThrownBy(() -> difference(exercise)).isInstanceOf(NotAttemptedException.class);
    }

    @Test
    void hasAReferenceAnswerThatIsRight() throws Exception {
        assertThat(difference(exerciseWith(solution))).isEmpty();
    }

    @Test
    void hasAWrongAnswerAndASlowOne() throws Exception {
        Exercise<?, ?, ?> exercise = exerciseWith(solution);

        List<FakeAnswer> fakes = FakeAnswers.in(home).of(exercise);

        assertThat(fakes)
                .extracting(FakeAnswer::name)
                .containsExactly("join-directly-after-start", "remainder-dropped");
        assertThat(difference(exerciseWith(source(fakes.get(0))))).isEmpty();
        assertThat(ExpectedVerdict.read(fakes.get(0).folder()).status()).isEqualTo(Status.TOO_SLOW);
        ExpectedVerdict wrong = ExpectedVerdict.read(fakes.get(1).folder());
        assertThat(wrong.status()).isEqualTo(Status.INCORRECT);
        assertThat(difference(exerciseWith(source(fakes.get(1)))))
                .hasValueSatisfying(text -> assertThat(text).containsPattern(wrong.message()));
    }

    @Test
    void hasTestsThatCompileAndHints() throws Exception {
        List<Path> sources = new ArrayList<>(given());
        sources.add(lesson.resolve(ANSWER));
        sources.add(home.resolve("lesson-threads/src/test/java/speedup/threads/prefixsum/ParallelPrefixSumTest.java"));

        assertThat(compiled(sources).resolve("speedup/threads/prefixsum/ParallelPrefixSumTest.class"))
                .exists();
        assertThat(Hints.of(exerciseWith(solution))).hasSizeBetween(2, 4);
    }

    @Test
    void knowsEveryNameThatItsTextsUse() {
        assertThat(ExerciseTemplate.filled("a ${b} c ${d}", Map.of("b", "$1", "d", "\\")))
                .isEqualTo("a $1 c \\");
        assertThatThrownBy(() -> ExerciseTemplate.filled("${unknown}", Map.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("unknown");
    }
}
