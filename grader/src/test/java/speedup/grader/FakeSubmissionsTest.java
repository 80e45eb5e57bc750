package speedup.grader;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import speedup.grader.sandbox.Sandboxes;

/** Fake submissions that no clock is needed for, graded in the real sandbox, as many at a time as there are cores. */
class FakeSubmissionsTest {

    private static Workshop workshop;

    @BeforeAll
    static void open() throws Exception {
        workshop = Workshop.withoutClock(Sandboxes.best());
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> getWhatTheyDeserve() {
        return FakeSubmission.chosen()
                .filter(fake -> !fake.isTimed())
                .map(fake -> DynamicTest.dynamicTest(fake.name(), () -> fake.checkWithoutClock(fake.gradedBy(workshop), workshop)));
    }
}
