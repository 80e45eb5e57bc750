package speedup.grader.submissions;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.verdict.Status;

/**
 * Fake submissions that are too slow, or use up all of their time, graded in the real sandbox, one after the other. One
 * that is left open is a test that is skipped; the last test fails if they are too many.
 */
@Tag("timed")
class TimedFakeSubmissionsTest {

    /** One exercise is graded as students' are, with the course's own answer beside. */
    private static final String WITH_REFERENCE = "threads/matmul";

    private static GraderFixture byLaw;
    private static GraderFixture withReference;
    private static GraderFixture patient;
    private static GraderFixture withShortCallLimit;

    @BeforeAll
    static void open() throws Exception {
        byLaw = GraderFixture.forMarksByLaw(Sandboxes.best());
        withReference = GraderFixture.forMarks(Sandboxes.best());
        patient = GraderFixture.forMarksInUsualTime(Sandboxes.best());
        withShortCallLimit = GraderFixture.withShortCallLimit(Sandboxes.best());
    }

    @AfterAll
    static void close() {
        byLaw.close();
        withReference.close();
        patient.close();
        withShortCallLimit.close();
    }

    @TestFactory
    Stream<DynamicTest> receiveExpectedStatus() {
        TimedVerdicts verdicts = new TimedVerdicts(patient);
        return Stream.concat(
                FakeSubmission.chosen()
                        .filter(FakeSubmission::isTimed)
                        .map(fake -> DynamicTest.dynamicTest(fake.name(), () -> grade(fake, verdicts))),
                Stream.of(DynamicTest.dynamicTest("enough are decided", verdicts::requireEnough)));
    }

    private static void grade(FakeSubmission fake, TimedVerdicts verdicts) {
        if (fake.expected().status() == Status.TOO_SLOW) {
            verdicts.grade(fake, fake.exerciseId().equals(WITH_REFERENCE) ? withReference : byLaw);
        } else {
            fake.check(fake.gradedBy(withShortCallLimit));
        }
    }
}
