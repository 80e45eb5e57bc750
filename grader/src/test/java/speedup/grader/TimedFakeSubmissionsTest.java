package speedup.grader;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import speedup.grader.sandbox.Sandboxes;
import speedup.grader.verdict.Status;

/** Fake submissions that are too slow, or use up all of their time, graded in the real sandbox, one after the other. */
@Tag("timed")
class TimedFakeSubmissionsTest {

    private static Workshop measuring;
    private static Workshop impatient;

    @BeforeAll
    static void open() throws Exception {
        measuring = Workshop.forMarks(Sandboxes.best());
        impatient = Workshop.impatient(Sandboxes.best());
    }

    @AfterAll
    static void close() {
        measuring.close();
        impatient.close();
    }

    @TestFactory
    Stream<DynamicTest> getWhatTheyDeserve() {
        return FakeSubmission.chosen()
                .filter(FakeSubmission::isTimed)
                .map(fake -> fake.in(fake.status() == Status.TOO_SLOW ? measuring : impatient));
    }
}
