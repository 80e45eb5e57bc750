package speedup.grader.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import speedup.grader.tests.TestReport.Result;

class TestReportTest {

    private static final Set<String> TESTS = Set.of("adds", "sorts", "waits", "splits");

    private static Result result(String method, boolean passed) {
        return new Result(method, method, passed, "", "");
    }

    private static long passed(Result... results) {
        return new TestReport(List.of(results), "", false, TESTS).passedTests();
    }

    @Test
    void countsATestThatPassesWithAllItsArguments() {
        assertThat(passed(result("adds()", true), result("sorts(int)[1]", true), result("sorts(int)[2]", false)))
                .isEqualTo(1);
        assertThat(passed(new Result("waits()", "", true, "", "", true)))
                .as("one that was skipped shows nothing")
                .isZero();
        assertThat(passed()).isZero();
    }

    @Test
    void countsNoTestThatIsNotTheCoursesOrIsThereTwice() {
        assertThat(passed(result("mine()", true), result("also(int)[1]", true), result("", true)))
                .isZero();
        assertThat(passed(result("adds()", true), result("adds()", true), result("adds", true)))
                .isEqualTo(1);
        assertThat(passed(result("adds()", false), result("adds()", true)))
                .as("a failure cannot be written over")
                .isZero();
    }

    @Property
    void countsNoMoreThanTheCourseHas(@ForAll List<String> methods) {
        List<Result> results =
                methods.stream().map(method -> result(method, true)).toList();

        assertThat(new TestReport(results, "", false, TESTS).passedTests()).isBetween(0L, 4L);
        assertThat(new TestReport(results, "", false).passedTests()).isZero();
    }
}
