package speedup.grader.submissions;

import java.io.IOException;
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

    private static IsolatedGraders graders;

    @BeforeAll
    static void open() throws Exception {
        graders = IsolatedGraders.open(GraderFixture::forMarks);
    }

    @AfterAll
    static void close() throws IOException {
        graders.close();
    }

    @TestFactory
    Stream<DynamicContainer> gainNothing(@TempDir Path copies) {
        return graders.attack(HostileSubmission::isTimed, copies);
    }
}
