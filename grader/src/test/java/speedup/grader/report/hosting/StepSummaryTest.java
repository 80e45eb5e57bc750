package speedup.grader.report.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class StepSummaryTest {

    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    private static Gradebook large(int exercises) {
        ExerciseVerdict verdict = new ExerciseVerdict(
                "threads/sum",
                Status.INCORRECT,
                0,
                10,
                "wrong",
                Collections.nCopies(30, "<&>".repeat(1_000)),
                List.of(),
                List.of());
        return Gradebooks.of(new SubmissionVerdict("Ada", List.of(), Collections.nCopies(exercises, verdict)));
    }

    @Test
    void isAppended() throws IOException {
        Path file = Files.writeString(folder.resolve("summary"), "before\n");

        StepSummary.append(file, Gradebooks.of(Gradebooks.passed("Ada")), "after\n");

        assertThat(file)
                .content()
                .startsWith("before\n## Ada: 10 of 10 points\n")
                .endsWith("after\n");
    }

    @Test
    void isCutBeforeTheSizeThatGitHubRefuses() throws IOException {
        Path file = folder.resolve("summary");

        StepSummary.append(file, large(10), "after\n");

        assertThat(Files.size(file)).isBetween(1_000_000L, (long) MIB);
        assertThat(file).content().endsWith("""
                        </pre>

                        Cut here, for want of room. report.json, which --out writes, has all of it.
                        after
                        """);
        assertThat(Files.readAllLines(file).stream().filter("<pre>"::equals).count())
                .isEqualTo(Files.readAllLines(file).stream()
                        .filter("</pre>"::equals)
                        .count());
    }

    @Test
    void leavesRoomForWhatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("summary"), "x".repeat(MIB - 10_000));

        StepSummary.append(file, large(10), "");

        assertThat(Files.size(file)).isLessThanOrEqualTo(MIB);
        assertThat(file).content().contains("Cut here");
    }

    @Test
    void saysHowManySubmissionsAreNotShown() throws IOException {
        Path file = folder.resolve("summary");
        SubmissionVerdict one = large(10).submissions().get(0);

        StepSummary.append(file, Gradebooks.of(one, one, one), "");

        assertThat(file).content().contains("Cut here", "Not shown, for want of room: 2 of 3 submissions");
    }
}
