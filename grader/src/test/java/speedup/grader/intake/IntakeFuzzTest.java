package speedup.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.grader.intake.SampleSubmission.EXERCISES;
import static speedup.grader.intake.SampleSubmission.PRODUCT;
import static speedup.grader.intake.SampleSubmission.SUM;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.Fuzzing;
import speedup.grader.JdkIndependent;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.intake.source.SourceEncoding;
import speedup.grader.intake.source.SourceText;

/** Random changes to what is handed in: it is taken or told what is wrong with it, whatever it is. */
@JdkIndependent
class IntakeFuzzTest {

    private static final String JAVA = "public class ParallelSum {}\n";
    private static final Map<String, byte[]> FILES = SampleArchives.files(
            "work/" + SUM, JAVA.repeat(20), "work/" + PRODUCT, "class ParallelProduct {}", "work/L\u00f6sung.txt", "x");

    @TempDir
    Path dir;

    private final Intake intake = new Intake(EXERCISES);

    @Test
    void anyZipIsReadOrRejected() {
        SampleSubmission submission = new SampleSubmission();
        FILES.forEach(submission::and);
        readOrReject("a.zip", submission.zip(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tar", "a.tar.gz", "a.tar.bz2", "a.tar.xz", "a.7z"})
    void anyArchiveIsReadOrRejected(String name) throws IOException {
        readOrReject(name, SampleArchives.packed(name, FILES));
    }

    private void readOrReject(String name, byte[] valid) {
        Path file = dir.resolve(name);
        Fuzzing.run(name, random -> {
            Files.write(file, Fuzzing.mutated(valid, random));
            List<Submission> all = intake.read(List.of(file));
            assertThat(all).hasSize(1);
            Submission submission = all.get(0);
            assertThat(submission.answers().size()
                            + submission.rejected().size()
                            + submission.problems().size())
                    .isPositive();
            assertThat(submission.unread()).isEmpty();
        });
    }

    @Test
    void anySourceIsTextOrRejected() {
        byte[] valid = "package a; // \u00fcber\r\nclass ParallelSum {}\n".getBytes(StandardCharsets.UTF_8);
        Fuzzing.run("sources", random -> {
            try {
                assertThat(SourceText.decode(Fuzzing.mutated(valid, random), SourceEncoding.ALL, note -> {}))
                        .doesNotContain("\0");
            } catch (RejectedException rejection) {
                assertThat(rejection.reason()).startsWith("is ").hasSizeLessThan(400);
            }
        });
    }
}
