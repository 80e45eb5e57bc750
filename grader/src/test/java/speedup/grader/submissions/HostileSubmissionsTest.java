package speedup.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import speedup.grader.verdict.Status;

/** Attacks that no clock is needed for, graded in each sandbox with isolation, as many at a time as there are cores. */
class HostileSubmissionsTest {

    private static IsolatedGraders graders;

    @BeforeAll
    static void open() throws Exception {
        graders = IsolatedGraders.open(GraderFixture::withoutClock);
    }

    @AfterAll
    static void close() throws IOException {
        graders.close();
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicContainer> gainNothing(@TempDir Path copies) {
        return graders.attack(attack -> !attack.isTimed(), copies);
    }

    /** A class of five, graded with two attacks in it: one on the run itself, one on what is left for the next. */
    @Test
    void doNotChangeMarksOfOthers(@TempDir Path year) throws IOException {
        Path wrong = HostileSubmission.ALL.resolveSibling("threads-cores").resolve("off-by-one");
        Path perfect = HostileSubmission.ALL.resolveSibling("threads-cores").resolve("perfect");
        copy(wrong, year.resolve("1-wrong"));
        copy(HostileSubmission.ALL.resolve("forged-length"), year.resolve("2-hostile"));
        copy(perfect, year.resolve("3-perfect"));
        copy(HostileSubmission.ALL.resolve("disk-bomb"), year.resolve("4-hostile"));
        copy(perfect, year.resolve("5-perfect"));

        for (GraderFixture graderFixture : graders.separated()) {
            assertThat(graderFixture.grade(year, "threads/cores"))
                    .extracting(submission -> submission.exercises().get(0).status())
                    .containsExactly(Status.INCORRECT, Status.REJECTED, Status.PASSED, Status.CRASHED, Status.PASSED);
        }
    }

    /** Answers for which no clock decides are graded at a time: whatever takes the machine from others does so beside them. */
    @Test
    void doNotChangeMarksOfThoseBesideThem(@TempDir Path year) throws IOException {
        Path perfect = HostileSubmission.ALL.resolveSibling("threads-cores").resolve("perfect");
        for (String attack : List.of("fork-bomb", "thread-bomb", "process-bomb", "native-memory-bomb", "output-bomb")) {
            copy(HostileSubmission.ALL.resolve(attack), year.resolve(attack));
            copy(perfect, year.resolve(attack + "-beside"));
        }

        for (GraderFixture graderFixture : graders.separated()) {
            assertThat(graderFixture.grade(year, "threads/cores"))
                    .filteredOn(submission -> submission.name().endsWith("beside"))
                    .hasSize(5)
                    .allSatisfy(submission ->
                            assertThat(submission.exercises().get(0).status()).isEqualTo(Status.PASSED));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        Files.copy(from.resolve("MyCoreAdvisor.java"), to.resolve("MyCoreAdvisor.java"));
    }
}
