package speedup.grader;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import speedup.grader.sandbox.Sandboxes;

/**
 * Fake submissions that are timed, graded in the real sandbox, one after the other. One that is left open is a test that
 * is skipped; the last test fails if they are too many.
 */
class TimedFakeSubmissionsTest {

    private static Workshop workshop;

    @BeforeAll
    static void open() throws Exception {
        workshop = Workshop.forMarks(Sandboxes.best());
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @TestFactory
    Stream<DynamicTest> getWhatTheyDeserve() {
        TimedVerdicts verdicts = new TimedVerdicts(workshop);
        return Stream.concat(
                FakeSubmission.chosen()
                        .filter(FakeSubmission::isTimed)
                        .map(fake -> DynamicTest.dynamicTest(fake.name(), () -> verdicts.grade(fake))),
                Stream.of(DynamicTest.dynamicTest("enough are decided", verdicts::requireEnough)));
    }
}
