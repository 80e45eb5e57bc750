package speedup.grader.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.run.GradingRun.Regrading;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;
import speedup.grader.verdict.CourseTerms;
import speedup.grader.verdict.CourseTerms.ExerciseTerms;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class RecordedGradingTest {

    private static final RunOptions OPTIONS = new RunOptions(
            List.of("/a class"),
            "auto",
            List.of(),
            List.of(),
            "auto",
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            2,
            false);

    @TempDir
    Path reports;

    private static RecordedGrading grading() {
        Gradebook usual = Gradebooks.of(
                Gradebooks.everyStatus("\u6797 \u001b[2J"),
                new SubmissionVerdict(
                        "ben",
                        List.of(),
                        List.of(Gradebooks.verdict(Status.PASSED).replacing(Gradebooks.verdict(Status.TOO_SLOW)))));
        CourseTerms terms = new CourseTerms(
                "course.yml",
                "Autumn",
                List.of(new ExerciseTerms(
                        "threads/sum", 7.5, true, List.of("a law"), true, Optional.of("part"), Optional.empty())),
                Optional.of("due some day"),
                Optional.empty(),
                Optional.of("UTF-8 alone"));
        Gradebook gradebook = new Gradebook(
                usual.conditions().under(terms),
                usual.submissions(),
                Map.of("ben", new Person("Ben", Map.of(IdKind.LOGIN, "b1"))));
        Instant began = Instant.parse("2026-01-02T03:04:05.678Z");
        GradingRun run = new GradingRun(OPTIONS, began, began.plusSeconds(9), Optional.of("00ff"));
        return new RecordedGrading(
                run.then(new Regrading(began, began, List.of("ben"), gradebook.conditions(), Optional.empty())),
                gradebook);
    }

    @Test
    void isReadExactlyAsItWasWritten() throws IOException {
        grading().write(reports);

        assertThat(RecordedGrading.read(reports)).isEqualTo(grading());
    }

    @Test
    void hasNoNamesWhereNoneAreWanted() throws IOException {
        RunOptions options = new RunOptions(
                List.of("/class/Ben Bell"),
                "auto",
                List.of(),
                List.of(),
                "auto",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                2,
                true);
        RecordedGrading named = grading();
        RecordedGrading grading = new RecordedGrading(named.run().of(options), named.gradebook());

        grading.write(reports);

        assertThat(RecordedGrading.file(reports)).content().doesNotContain("Ben", "b1");
        assertThat(reports.resolve(AnonymityKey.FILE_NAME)).content().contains("Ben Bell", "b1");
        assertThat(RecordedGrading.read(reports)).isEqualTo(grading);
        Files.delete(reports.resolve(AnonymityKey.FILE_NAME));
        assertThatThrownBy(() -> RecordedGrading.read(reports)).isInstanceOf(IOException.class);
    }

    @Test
    void isReadFromAVersionThatHadNamesOnly() throws IOException {
        grading().write(reports);
        Path file = RecordedGrading.file(reports);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(",\"anonymous\":false", "")
                        .replace(",\"lessons\":[]", "")
                        .replace(",\"tests\":null", "")
                        .replace(",\"testsPassed\":null", "")
                        .replace(",\"attempts\":null", ""));

        assertThat(file).content().doesNotContain("anonymous", "lessons", "\"tests\"", "testsPassed");
        assertThat(RecordedGrading.read(reports)).isEqualTo(grading());
    }

    @Test
    void isReadWithFieldsOfALaterVersion() throws IOException {
        grading().write(reports);
        Path file = RecordedGrading.file(reports);
        Files.writeString(file, "{\"later\":1," + Files.readString(file).substring(1));

        assertThat(RecordedGrading.read(reports)).isEqualTo(grading());
    }

    @Test
    void isNotReadWhereItIsDamaged() throws IOException {
        assertThatThrownBy(() -> RecordedGrading.read(reports)).isInstanceOf(IOException.class);
        grading().write(reports);
        Path file = RecordedGrading.file(reports);
        String whole = Files.readString(file);
        for (String damaged : List.of(whole.substring(0, 100), "", "\u0000".repeat(100), "[]", "null", "{}")) {
            Files.writeString(file, damaged);

            assertThatThrownBy(() -> RecordedGrading.read(reports)).as(damaged).isInstanceOf(IOException.class);
        }
    }

    @Test
    void asksForTheSameAgain() {
        assertThat(OPTIONS.arguments()).containsExactly("--sandbox=auto", "--report-version=2", "--", "/a class");
        RunOptions all = new RunOptions(
                List.of("/a", "/b"),
                "moodle",
                List.of("/optics.jar"),
                List.of("threads/sum", "threads/fft"),
                "none",
                true,
                Optional.of(0),
                Optional.of(3),
                Optional.of("/course.yml"),
                Optional.of("/roster.csv"),
                Optional.of("/grades.csv"),
                Optional.of("Lab 1, part 2"),
                List.of("csv", "html"),
                1,
                true);
        assertThat(all.arguments())
                .containsExactly(
                        "--layout=moodle",
                        "--lesson=/optics.jar",
                        "--only=threads/sum,threads/fft",
                        "--sandbox=none",
                        "--marks-only",
                        "--retries=0",
                        "--cores=3",
                        "--course=/course.yml",
                        "--roster=/roster.csv",
                        "--gradebook=/grades.csv",
                        "--assignment=Lab 1, part 2",
                        "--format=csv,html",
                        "--anonymous",
                        "--report-version=1",
                        "--",
                        "/a",
                        "/b");
    }
}
