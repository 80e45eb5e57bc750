package speedup.grader.submissions;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import speedup.grader.sandbox.local.Sandboxes;

/** Fake submissions that no clock is needed for, graded in the real sandbox, as many at a time as there are cores. */
public class FakeSubmissionsTest {

    private static GraderFixture graderFixture;

    @BeforeAll
    static void open() throws Exception {
        graderFixture = GraderFixture.withoutClock(Sandboxes.best());
    }

    @AfterAll
    static void close() {
        graderFixture.close();
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> receiveExpectedStatus() {
        return FakeSubmission.chosen()
                .filter(fake -> !fake.isTimed())
                .map(fake -> DynamicTest.dynamicTest(
                        fake.name(), () -> fake.checkWithoutClock(fake.gradedBy(graderFixture), graderFixture)));
    }
}
