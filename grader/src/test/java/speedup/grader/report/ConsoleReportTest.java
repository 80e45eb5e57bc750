package speedup.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.text.DisplayWidth;
import speedup.grader.text.TextStyle;
import speedup.grader.verdict.CourseTerms;
import speedup.grader.verdict.CourseTerms.ExerciseTerms;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class ConsoleReportTest {

    private static String report(SubmissionVerdict... submissions) {
        return new ConsoleReport(TextStyle.PLAIN).text(Gradebooks.of(submissions));
    }

    private static SubmissionVerdict failed(String message, List<String> details) {
        return new SubmissionVerdict(
                "anna.zip",
                List.of(),
                List.of(new ExerciseVerdict(
                        "threads/sum", Status.CRASHED, 0, 10, message, details, List.of(), List.of())));
    }

    @Test
    void showsTheFiguresBesideTheBar() {
        assertThat(report(Gradebooks.passed("anna.zip"))).isEqualTo("""
                        anna.zip: 10/10 points
                        exercise               status  score  speedup             bar               parallelism
                        processes/blur-passed  passed  10/10  1.93x [1.89, 1.97]  1.82x on 2 cores         1.95

                        Conditions: sandbox bubblewrap, CPU times from cgroup v2, timed at nice -15, 2 cores of AMD EPYC
                        Processor, Java 17.0.15
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120})
    void fitsTheWidthWithEveryStatus(int width) {
        String report = new ConsoleReport(new TextStyle(width, false))
                .text(Gradebooks.of(Gradebooks.everyStatus("anna.zip"), Gradebooks.everyStatus("\u6797".repeat(50))));
        // The figures alone take 77 columns: below that a terminal breaks the line.
        assertThat(report.lines()).allMatch(line -> DisplayWidth.of(line) <= Math.max(80, width));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void explainsAnExerciseThatDidNotPass(Status status) {
        ExerciseVerdict verdict = Gradebooks.verdict(status);
        String report = report(new SubmissionVerdict("anna", List.of(), List.of(verdict)));
        assertThat(report).contains(StatusLabel.of(status));
        if (status == Status.PASSED) {
            assertThat(report).doesNotContain("what happened");
        } else {
            assertThat(report)
                    .contains("  This is what happened to " + verdict.id())
                    .contains("    | Answer.java:12: error: ';' expected\n    |     int x = 1\n    |              ^\n");
        }
    }

    @Test
    void showsThatABoundIsNotKnown() {
        assertThat(report(new SubmissionVerdict("a", List.of(), List.of(Gradebooks.verdict(Status.INCONCLUSIVE)))))
                .contains("?x [1.20, inf)");
    }

    @Test
    void summarizesSeveralSubmissions() {
        assertThat(report(Gradebooks.passed("anna.zip"))).doesNotContain("submissions");
        assertThat(report(Gradebooks.passed("anna.zip"), Gradebooks.everyStatus("ben")))
                .contains("2 submissions\n")
                .contains("anna.zip      10/10  1 passed\n")
                .contains("ben         12.5/90  1 passed, 1 too slow, 1 incorrect, 1 crashed");
    }

    @Test
    void showsProblemsOfTheSubmission() {
        assertThat(report(new SubmissionVerdict("anna", List.of("The archive is empty."), List.of())))
                .contains("anna: 0/0 points\n  The archive is empty.\n")
                .doesNotContain("exercise");
    }

    @Test
    void makesUntrustedTextHarmless() {
        String hostile = "\u001b[2J\n::error::x\n##[section]y";
        SubmissionVerdict submission = new SubmissionVerdict(
                hostile,
                List.of(hostile),
                List.of(failed(hostile, List.of(hostile)).exercises().get(0)));
        String report = report(submission, submission);
        assertThat(report).doesNotContain("\u001b").doesNotContain("##[");
        assertThat(report.lines().map(String::strip)).noneMatch(line -> line.startsWith("::"));
    }

    @Test
    void shortensLongDetails() {
        String report = report(failed("It threw.", Collections.nCopies(1000, "at Answer.run")));
        assertThat(report.lines().filter(line -> line.contains("at Answer.run")))
                .hasSize(SubmissionSection.MOST_DETAIL_LINES);
        assertThat(report).contains("... and more: --out DIR writes all of it to report.json");
    }

    @Test
    void wrapsLongDetailLinesBehindTheirMark() {
        assertThat(report(failed("It threw.", List.of("word ".repeat(40))))
                        .lines()
                        .filter(line -> line.contains("word")))
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.startsWith("    | word") && line.length() <= 100);
    }

    @Test
    void showsTheSameTextInColour() {
        String coloured =
                new ConsoleReport(new TextStyle(100, true)).text(Gradebooks.of(Gradebooks.everyStatus("anna")));
        assertThat(coloured).contains("\u001b[32mpassed").contains("\u001b[31mtoo slow");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(report(Gradebooks.everyStatus("anna")));
    }

    @Test
    void showsFiguresTheSameInEveryLocale() {
        assertThat(Figures.points(7.5)).isEqualTo("7.5");
        assertThat(Figures.times(123.4)).isEqualTo("123x");
        assertThat(Figures.cores(1)).isEqualTo("1 core");
    }

    @Test
    void namesTheCourseFileAndWhatIsABonus() {
        CourseTerms terms = new CourseTerms(
                "course.yml",
                "Autumn",
                List.of(new ExerciseTerms(
                        "threads/sum", 7.5, false, List.of("a law"), true, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Gradebook usual = Gradebooks.of(new SubmissionVerdict(
                "anna", List.of(), List.of(Gradebooks.verdict(Status.PASSED).marked(5, 5, true, "text"))));
        String text = new ConsoleReport(TextStyle.PLAIN)
                .text(new Gradebook(usual.conditions().under(terms), usual.submissions()))
                .replaceAll("\\s+", " ");

        assertThat(text)
                .contains("anna: 5/0 points", "5/5 bonus", "marked by course.yml (Autumn), 1 with bars of its own");
    }

    @Test
    void showsHundredthsOfPoints() {
        assertThat(Figures.points(3.25)).isEqualTo("3.25");
        assertThat(Figures.points(100)).isEqualTo("100");
        assertThat(Figures.points(0)).isEqualTo("0");
    }
}
