package speedup.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.subprocess.IdleProcess;

/**
 * Answers that are explained, and attack the explanation by their recording: {@code explained=true} in their {@code
 * expected.properties}. They cost themselves what a recording tells, and the grader nothing.
 */
class HostileRecordingsTest {

    private static final String READER = "RecordingMain";

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
    Stream<DynamicTest> costTheGraderNothing(@TempDir Path work) {
        return HostileSubmission.chosen()
                .filter(HostileSubmission::isExplained)
                .flatMap(attack -> graders.separated().stream()
                        .map(grader -> DynamicTest.dynamicTest(
                                attack.folder().getFileName().toString(), () -> check(attack, grader, work))));
    }

    private static void check(HostileSubmission attack, GraderFixture grader, Path work) throws Exception {
        Path classes = Files.createTempDirectory(work, "classes");
        for (Path folder : new Path[] {work, classes}) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Exercise<?, ?, ?> exercise = grader.exercises().get(attack.exercise());

        SpeedupStack stack = grader.explain(attack.folder(), exercise, classes);

        assertThat(stack.achieved() + stack.lost()).isCloseTo(stack.ideal(), within(1e-6));
        assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()))
                .as("processes that read recordings")
                .noneMatch(line -> line.contains(READER));
        IdleProcess.assertNothingGoesOn();
    }
}
