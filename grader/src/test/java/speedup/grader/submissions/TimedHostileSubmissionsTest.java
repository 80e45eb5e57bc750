package speedup.grader.submissions;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Attacks that take the machine for themselves, graded through both sandboxes, one after the other. */
@Tag("timed")
class TimedHostileSubmissionsTest {

    private static IsolatedGraders workshops;

    @BeforeAll
    static void open() throws Exception {
        workshops = IsolatedGraders.open(GraderFixture::forMarks);
    }

    @AfterAll
    static void close() {
        workshops.close();
    }

    @TestFactory
    Stream<DynamicContainer> gainNothing(@TempDir Path copies) {
        return workshops.attack(HostileSubmission::isTimed, copies);
    }
}
