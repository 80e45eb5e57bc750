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

    private static GraderFixture measuring;
    private static GraderFixture patient;
    private static GraderFixture withShortCallLimit;

    @BeforeAll
    static void open() throws Exception {
        measuring = GraderFixture.forMarks(Sandboxes.best());
        patient = GraderFixture.forMarksInUsualTime(Sandboxes.best());
        withShortCallLimit = GraderFixture.withShortCallLimit(Sandboxes.best());
    }

    @AfterAll
    static void close() {
        measuring.close();
        patient.close();
        withShortCallLimit.close();
    }

    @TestFactory
    Stream<DynamicTest> receiveExpectedStatus() {
        TimedVerdicts verdicts = new TimedVerdicts(measuring, patient);
        return Stream.concat(
                FakeSubmission.chosen()
                        .filter(FakeSubmission::isTimed)
                        .map(fake -> DynamicTest.dynamicTest(fake.name(), () -> grade(fake, verdicts))),
                Stream.of(DynamicTest.dynamicTest("enough are decided", verdicts::requireEnough)));
    }

    private static void grade(FakeSubmission fake, TimedVerdicts verdicts) {
        if (fake.expected().status() == Status.TOO_SLOW) {
            verdicts.grade(fake);
        } else {
            fake.check(fake.gradedBy(withShortCallLimit));
        }
    }
}
