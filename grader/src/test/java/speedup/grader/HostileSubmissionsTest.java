package speedup.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.report.ConsoleReport;
import speedup.grader.report.Look;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxUnavailable;
import speedup.grader.sandbox.Sandboxes;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * Attacks on the grader, each a whole submission in {@code src/test/submissions/hostile}, graded through both
 * sandboxes. {@code SECURITY.md} lists them. None depends on a measurement: where an attack would raise a mark, it
 * comes with a wrong answer, so that the status is the one that the answer gets without it. What each must get
 * stands in its {@code expected.properties}; {@code -Dspeedup.attacks=forged.*} chooses some, by a regular
 * expression.
 */
class HostileSubmissionsTest {

    private static final Path ATTACKS =
            Path.of("src", "test", "submissions", "hostile").toAbsolutePath();

    private static final int LONGEST_MESSAGE = 1_100;

    private static final Map<SandboxLevel, Workshop> WORKSHOPS = new EnumMap<>(SandboxLevel.class);

    @BeforeAll
    static void open() throws Exception {
        for (SandboxLevel level : List.of(SandboxLevel.BUBBLEWRAP, SandboxLevel.NAMESPACES)) {
            try {
                WORKSHOPS.put(level, Workshop.forMarks(Sandboxes.of(level)));
            } catch (SandboxUnavailable e) {
                System.err.println("Not attacked: " + e.getMessage());
            }
        }
    }

    @AfterAll
    static void close() {
        WORKSHOPS.values().forEach(Workshop::close);
    }

    @TestFactory
    Stream<DynamicContainer> gainNothing() {
        if (WORKSHOPS.isEmpty()) {
            abort("There is no sandbox with isolation here");
        }
        return WORKSHOPS.entrySet().stream()
                .map(room -> DynamicContainer.dynamicContainer(
                        room.getKey().label(),
                        attacks()
                                .map(attack -> DynamicTest.dynamicTest(
                                        attack.getFileName().toString(), () -> check(attack, room.getValue())))));
    }

    /** A class of five, graded with two attacks in it: one on the run itself, one on what is left for the next. */
    @Test
    void costNobodyElseAnything(@TempDir Path year) throws IOException {
        Path wrong = ATTACKS.resolveSibling("threads-cores").resolve("off-by-one");
        Path perfect = ATTACKS.resolveSibling("threads-cores").resolve("perfect");
        copy(wrong, year.resolve("1-wrong"));
        copy(ATTACKS.resolve("forged-length"), year.resolve("2-hostile"));
        copy(perfect, year.resolve("3-perfect"));
        copy(ATTACKS.resolve("disk-bomb"), year.resolve("4-hostile"));
        copy(perfect, year.resolve("5-perfect"));

        for (Workshop workshop : WORKSHOPS.values()) {
            assertThat(workshop.grade(year, "threads/cores"))
                    .extracting(submission -> submission.exercises().get(0).status())
                    .containsExactly(Status.INCORRECT, Status.REJECTED, Status.PASSED, Status.CRASHED, Status.PASSED);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        Files.copy(from.resolve("MyCoreAdvisor.java"), to.resolve("MyCoreAdvisor.java"));
    }

    private static void check(Path attack, Workshop workshop) throws IOException {
        Properties expected = expected(attack);

        SubmissionVerdict submission =
                workshop.grade(attack, expected.getProperty("exercise")).get(0);

        ExerciseVerdict verdict = submission.exercises().get(0);
        assertThat(verdict.status().name()).as("%s", verdict).matches(expected.getProperty("status"));
        assertThat(verdict.message()).containsPattern(expected.getProperty("message"));
        assertThat(verdict.message()).hasSizeLessThan(LONGEST_MESSAGE);
        assertHarmless(submission);
        assertNothingIsLeft();
    }

    /** No control character, and no line that a build service would obey. */
    private static void assertHarmless(SubmissionVerdict submission) {
        Gradebook gradebook = new Gradebook(
                new Gradebook.Conditions("sandbox", "accounting", "priority", "processor", 2, "17"),
                List.of(submission));

        assertThat(new ConsoleReport(new Look(100, false)).text(gradebook))
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]")
                .doesNotContainPattern("(?m)^\\s*::")
                .doesNotContainPattern("##\\w*\\[")
                .doesNotContainPattern("\\p{Cf}");
    }

    /** The submissions that leave processes behind have them sleep for so many seconds, or fork. */
    private static void assertNothingIsLeft() {
        assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()))
                .noneMatch(line -> line.contains("sleep 27182") || line.contains("f() { f | f & }"));
    }

    private static Properties expected(Path attack) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(attack.resolve("expected.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Stream<Path> attacks() {
        String chosen = System.getProperty("speedup.attacks", ".*");
        try (Stream<Path> folders = Files.list(ATTACKS)) {
            List<Path> sorted = folders.filter(
                            folder -> folder.getFileName().toString().matches(chosen))
                    .sorted()
                    .toList();
            return sorted.stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
