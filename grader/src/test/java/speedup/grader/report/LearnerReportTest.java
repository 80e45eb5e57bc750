package speedup.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.text.DisplayWidth;
import speedup.grader.text.TextStyle;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class LearnerReportTest {

    @Test
    void saysInWordsWhatPassed() {
        ExerciseVerdict passed = Gradebooks.verdict(Status.PASSED);

        List<String> lines = LearnerReport.lines(
                Gradebooks.of(new SubmissionVerdict("anna", List.of("A note."), List.of(passed))), TextStyle.PLAIN);

        assertThat(lines)
                .startsWith("A note.", "processes/blur-passed: passed")
                .contains(
                        "  The serial version takes 120 ms of CPU time, yours 62.1 ms by the clock on 2 cores, the course's")
                .anyMatch(line -> line.contains("own answer 61.8 ms (medians of 12 rounds)."))
                .anyMatch(line -> line.contains("Its parallelism is 1.95: so many cores"))
                .anyMatch(line -> line.startsWith("Conditions: sandbox bubblewrap"));
    }

    @Test
    void showsTheThreadsAndTheSumOfWhatIsTooSlow() {
        List<String> lines = LearnerReport.lines(
                Gradebooks.of(new SubmissionVerdict("anna", List.of(), List.of(Gradebooks.verdict(Status.TOO_SLOW)))),
                new TextStyle(60, false));

        assertThat(lines)
                .anyMatch(line -> line.startsWith("  pool-1-thread-2 |     ####"))
                .contains("  2.00 = 0.96 achieved + 0.90 lock + 0.14 not explained");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void hasNoPointsAndNoFigureThatIsNoNumber(int width) {
        List<String> lines =
                LearnerReport.lines(Gradebooks.of(Gradebooks.everyStatus("anna")), new TextStyle(width, false));

        assertThat(lines)
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width))
                .noneMatch(line -> line.contains("inf)") || line.contains("NaN") || line.contains("points"));
    }
}
