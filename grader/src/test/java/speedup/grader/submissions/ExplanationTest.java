package speedup.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.exercise.Exercise;
import speedup.grader.fakes.FakeCollection;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.lesson.Cause;

/**
 * Answers made to lose their speed in one known way each: {@code cause=} in their {@code expected.properties}
 * says in which. They are explained whether or not this machine can prove that they are too slow.
 *
 * <p>In a build, one of each cause is, until most explanations name it. {@code -Dspeedup.causes=.*} chooses others, by
 * {@code EXERCISE/ANSWER} as their folders are called, and {@code -Dspeedup.explanations=10} has each explained so often; how often the first cause
 * named is the made one is printed then: see docs/measurements/causes.md.
 */
@Tag("timed")
class ExplanationTest {

    private static final Path SUBMISSIONS = FakeCollection.folder();
    private static final Set<String> IN_A_BUILD = Set.of(
            "processes-pool/new-workers-for-large-maps",
            "threads-counters/adjacent-counters",
            "threads-cutoff/task-per-element",
            "threads-mandelbrot/equal-blocks",
            "threads-matmul/half-parallel",
            "threads-matmul/oversubscribed-64",
            "threads-sparse/equal-blocks",
            "threads-sum/global-lock",
            "threads-sum/list-of-terms",
            "threads-sum/thread-per-500-elements");

    private static final Optional<String> CHOSEN = Optional.ofNullable(System.getProperty("speedup.causes"));
    private static final int FEWEST = Integer.getInteger("speedup.explanations", 1);

    /** A time of shared cores may spoil an explanation, so most of up to five have to agree. */
    private static final int MOST = 5;

    private static int explained;
    private static int right;

    private static GraderFixture graderFixture;

    @BeforeAll
    static void open() throws Exception {
        graderFixture = GraderFixture.forMarks(Sandboxes.best());
    }

    @AfterAll
    static void close() {
        graderFixture.close();
    }

    @ParameterizedTest
    @MethodSource("answersWithKnownCause")
    void namesTheCause(String submission, Cause cause, @TempDir Path work) throws Exception {
        Path folder = SUBMISSIONS.resolve(submission);
        Exercise<?, ?, ?> exercise = graderFixture
                .exercises()
                .get(folder.getParent().getFileName().toString().replaceFirst("-", "/"));

        List<SpeedupStack> stacks = new ArrayList<>();
        do {
            stacks.add(graderFixture.explain(folder, exercise, work.resolve("classes" + stacks.size())));
        } while (stacks.size() < FEWEST || (stacks.size() < MOST && named(cause, stacks) * 2 <= stacks.size()));
        if (CHOSEN.isPresent()) {
            print(submission, cause, stacks);
        }

        assertThat(named(cause, stacks) * 2).as("%s", stacks).isGreaterThan(stacks.size());
        assertThat(stacks)
                .allSatisfy(
                        stack -> assertThat(stack.achieved() + stack.lost()).isCloseTo(stack.ideal(), within(1e-6)));
        if (cause == Cause.LOCK) {
            Loss lock = stacks.get(stacks.size() - 1).losses().get(0);
            assertThat(lock.place())
                    .hasValueSatisfying(place -> assertThat(sourceLine(folder, exercise, place.line()))
                            .contains("synchronized"));
        }
    }

    /** As a row of a table. */
    private static void print(String submission, Cause cause, List<SpeedupStack> stacks) {
        explained += stacks.size();
        right += (int) named(cause, stacks);
        Map<String, Long> others = stacks.stream()
                .map(stack -> stack.losses().isEmpty()
                        ? "none"
                        : stack.losses().get(0).cause().name())
                .filter(name -> !name.equals(cause.name()))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        System.out.printf(
                "| %s | %s | %d of %d | %s | %d of %d |%n",
                submission, cause, named(cause, stacks), stacks.size(), others, right, explained);
    }

    private static long named(Cause cause, List<SpeedupStack> stacks) {
        return stacks.stream()
                .filter(stack -> stack.losses().stream().limit(1).anyMatch(loss -> loss.cause() == cause))
                .count();
    }

    static List<Arguments> answersWithKnownCause() throws IOException {
        try (Stream<Path> files = Files.walk(SUBMISSIONS)) {
            return files.filter(file -> file.endsWith("expected.properties"))
                    .sorted()
                    .flatMap(ExplanationTest::cause)
                    .toList();
        }
    }

    private static Stream<Arguments> cause(Path expected) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(expected)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String cause = properties.getProperty("cause");
        String submission = SUBMISSIONS.relativize(expected.getParent()).toString();
        boolean isChosen = cause != null && CHOSEN.map(submission::matches).orElse(IN_A_BUILD.contains(submission));
        return isChosen ? Stream.of(Arguments.of(submission, Cause.valueOf(cause))) : Stream.empty();
    }

    private static String sourceLine(Path folder, Exercise<?, ?, ?> exercise, int line) {
        try {
            return Files.readAllLines(folder.resolve(exercise.answerName() + ".java"))
                    .get(line - 1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
