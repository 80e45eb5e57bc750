package speedup.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import speedup.grader.course.LessonSections;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.StatusLabel;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.lesson.Cause;

class HtmlReportTest {

    private static Document page(SubmissionVerdict submission) {
        Map<String, String> pages = HtmlReport.pages(Gradebooks.of(submission), SampleClass.SECTIONS);
        return Jsoup.parse(pages.values().iterator().next());
    }

    private static Document overview(SubmissionVerdict... submissions) {
        return Jsoup.parse(HtmlReport.overview(Gradebooks.of(submissions)));
    }

    private static SubmissionVerdict only(ExerciseVerdict verdict) {
        return new SubmissionVerdict("Ada", List.of(), List.of(verdict));
    }

    private static SpeedupFigures stacked(SpeedupStack stack) {
        return new SpeedupFigures(0.96, 0, 1.02, 1.82, "the law", 640, 2, 9, Double.NaN, Optional.of(stack));
    }

    @Test
    void aPageSaysTheMarkAndWhatIsOpen() {
        Document page = page(Gradebooks.everyStatus("Ada"));

        assertThat(page.title()).isEqualTo("Ada: 12.5/90 points");
        assertThat(page.select("h1").text()).isEqualTo("Ada");
        assertThat(page.select(".mark").text()).isEqualTo("12.5 of 90 points");
        assertThat(page.select("main > p").text()).contains("10 points are open");
        assertThat(page.select("main > ul").text()).contains("pom.xml was not taken");
    }

    @Test
    void aPageHasARowAndASectionForEachExercise() {
        Document page = page(Gradebooks.everyStatus("Ada"));

        assertThat(page.select("section")).hasSize(Status.values().length);
        assertThat(page.select("main > .scroll tbody tr")).hasSize(Status.values().length);
        for (Element link : page.select("main > .scroll tbody a")) {
            Element section = page.getElementById(link.attr("href").substring(1));
            assertThat(section.tagName()).isEqualTo("section");
            assertThat(page.getElementById(section.attr("aria-labelledby")).text())
                    .contains(link.text());
        }
        for (Status status : Status.values()) {
            Element section = page.selectFirst("section:contains(it ended as " + status + ")");
            assertThat(section.text()).contains(StatusLabel.of(status));
        }
    }

    @Test
    void aPictureSaysItsFigures() {
        Document page = page(only(Gradebooks.verdict(Status.PASSED)));

        Element picture = page.selectFirst("svg[role=img]");
        assertThat(picture.attr("aria-labelledby"))
                .isEqualTo(picture.selectFirst("title").id() + " "
                        + picture.selectFirst("desc").id());
        assertThat(picture.selectFirst("title").text()).isEqualTo("Speedup beside the bar");
        assertThat(picture.selectFirst("desc").text())
                .isEqualTo(
                        "estimate 1.93x, 1.89x is proven, more than 1.97x is ruled out, the bar is 1.82x on 2 cores.");
        assertThat(page.select("section").text())
                .contains("At size 640, 12 rounds: estimate 1.93x")
                .contains("On average it kept 1.95 cores busy.");
        double unknown = Double.parseDouble(picture.selectFirst(".unknown").attr("x"));
        double estimate = Double.parseDouble(picture.selectFirst(".estimate").attr("cx"));
        double bar = Double.parseDouble(picture.selectFirst("line.bar").attr("x1"));
        assertThat(bar).isLessThan(unknown);
        assertThat(unknown).isLessThan(estimate);
    }

    @Test
    void whatIsNotKnownIsNotDrawn() {
        Document page = page(only(Gradebooks.verdict(Status.INCONCLUSIVE)));

        assertThat(page.select("svg .estimate")).isEmpty();
        assertThat(page.select("svg desc").text())
                .isEqualTo("1.20x is proven, nothing is ruled out, the bar is 1.82x on 2 cores.");
        assertThat(page.select("svg .excluded").attr("width")).isEqualTo("0.0");
        assertThat(page.text()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void aSpeedupStackIsAPictureAndATable() {
        Document page = page(only(Gradebooks.verdict(Status.TOO_SLOW)));

        Element stack = page.selectFirst(".stack");
        assertThat(stack.select("desc").text())
                .isEqualTo("Of 2.00x that the cores could give, 0.96x achieved, 0.90x lost to lock, 0.14x lost to not"
                        + " explained.");
        assertThat(stack.select("rect")).hasSize(3);
        assertThat(stack.select("tbody tr").first().text())
                .isEqualTo(
                        "1 lock 0.90x threads spent 50% of their time waiting for a lock (ParallelBlur.java, line 31)");
    }

    @Test
    void aSpeedupStackShowsWhatIsTheMachines() {
        SpeedupStack stack = new SpeedupStack(
                2, 1.5, List.of(new Loss(Cause.SHARED_CORES, 0.5, "cores were not whole", Optional.empty())));

        Document page = page(only(Gradebooks.verdict("x", Status.TOO_SLOW, Optional.of(stacked(stack)))));

        assertThat(page.select(".stack rect.machine")).hasSize(1);
        assertThat(page.select(".stack .loss")).isEmpty();
    }

    @Test
    void aSpeedupStackWithoutAnythingIsStillDrawn() {
        SpeedupStack stack = new SpeedupStack(2, 0, List.of());

        Document page = page(only(Gradebooks.verdict("x", Status.TOO_SLOW, Optional.of(stacked(stack)))));

        assertThat(page.select(".stack desc").text()).isEqualTo("Of 2.00x that the cores could give, 0.00x achieved.");
        assertThat(page.text()).doesNotContain("NaN");
    }

    @Test
    void aCompilersMessagesStandBesideTheirSourceLines() {
        ExerciseVerdict verdict = new ExerciseVerdict(
                "threads/sum",
                Status.DOES_NOT_COMPILE,
                0,
                10,
                "The compiler refused it.",
                List.of(
                        "A note.",
                        "ParallelSum.java:12: ';' expected",
                        "    int x = 1",
                        "             ^",
                        "ParallelSum.java:20: class expected",
                        "ParallelSum.java:21: cannot find symbol",
                        "    y = 1;",
                        "    ^",
                        "  symbol: variable y"),
                List.of(),
                List.of());

        Document page = page(only(verdict));

        assertThat(page.select(".place").eachText())
                .containsExactly(
                        "ParallelSum.java:12: ';' expected",
                        "ParallelSum.java:20: class expected",
                        "ParallelSum.java:21: cannot find symbol");
        assertThat(page.select(".details pre").stream().map(Element::wholeText))
                .containsExactly("A note.", "    int x = 1\n             ^", "    y = 1;\n    ^\n  symbol: variable y");
    }

    @Test
    void theNextStepLeadsToTheFile() {
        Document page = page(only(Gradebooks.verdict("threads/sum", Status.INCORRECT, Optional.empty())));

        assertThat(page.select("section h2").text()).startsWith("threads/sum: ");
        assertThat(page.select("section li").eachText())
                .containsExactly(
                        "Edit lesson-threads/src/main/java/speedup/threads/sum/ParallelSum.java",
                        "Check it: ./speedup check threads/sum",
                        "For a hint: ./speedup hint threads/sum");
    }

    @Test
    void whatIsOpenNeedsNoEdit() {
        Document page = page(only(Gradebooks.verdict("threads/sum", Status.INCONCLUSIVE, Optional.empty())));

        assertThat(page.select("section li").text()).contains("Nothing is lost").doesNotContain("Edit");
    }

    @Test
    void whatPassedHasNoNextStep() {
        Document page = page(only(Gradebooks.verdict("threads/sum", Status.PASSED, Optional.empty())));

        assertThat(page.select("section li")).isEmpty();
    }

    @Test
    void anExerciseOfAnotherCourseIsShownToo() {
        Gradebook gradebook = Gradebooks.of(only(Gradebooks.verdict("other/one", Status.CRASHED, Optional.empty())));

        String page = HtmlReport.pages(gradebook, LessonSections.none()).get("pages/Ada.html");

        assertThat(Jsoup.parse(page).select("section h3").eachText()).containsExactly("Details");
    }

    @Test
    void theOverviewHasARowForEachSubmissionAndLeadsToItsPage() {
        SubmissionVerdict lacksSome =
                new SubmissionVerdict("Bo", List.of(), List.of(Gradebooks.verdict(Status.PASSED)));
        Gradebook gradebook = Gradebooks.of(Gradebooks.everyStatus("Ada"), lacksSome);

        Document overview = Jsoup.parse(HtmlReport.overview(gradebook));

        assertThat(overview.select(".marks tbody th").eachText()).containsExactly("Ada", "Bo");
        assertThat(overview.select(".marks tbody a").eachAttr("href"))
                .containsExactlyElementsOf(
                        HtmlReport.pages(gradebook, LessonSections.none()).keySet());
        assertThat(overview.select(".marks tbody tr").first().select("td").eachText())
                .startsWith("12.5/90", "10", "10 passed", "2.5 too slow", "0 incorrect");
        assertThat(overview.select(".marks tbody tr").last().select("td").eachText())
                .containsExactly("10/10", "10 passed");
        assertThat(overview.select(".marks tfoot td").eachText()).startsWith("11.25", "5", "10", "2.5");
        assertThat(overview.select(".mark").text())
                .isEqualTo(
                        "Mean 11.25, median 11.25, lowest 10, highest 12.5 points. 10 points are open: neither earned nor"
                                + " lost.");
    }

    @Test
    void theOverviewHasTheDistributionOfScores() {
        SubmissionVerdict nothing = new SubmissionVerdict("Cy", List.of(), List.of());

        Document overview =
                overview(Gradebooks.everyStatus("Ada"), Gradebooks.passed("Bo"), Gradebooks.passed("Di"), nothing);

        assertThat(overview.select("#histogram-desc").text())
                .isEqualTo("Submissions by their share of the points: 1 from 10 to 20%, 2 from 90 to 100%.");
        assertThat(overview.select("svg.wide rect")).hasSize(10);
    }

    @Test
    void theOverviewHasPassRates() {
        SubmissionVerdict failed = only(Gradebooks.verdict("x", Status.CRASHED, Optional.empty()));
        SubmissionVerdict open = only(Gradebooks.verdict("x", Status.INCONCLUSIVE, Optional.empty()));
        SubmissionVerdict missing = only(Gradebooks.verdict("x", Status.NOT_ATTEMPTED, Optional.empty()));
        SubmissionVerdict passed = only(Gradebooks.verdict("x", Status.PASSED, Optional.empty()));

        Document overview = overview(passed, failed, failed, missing, open);

        assertThat(overview.select("[aria-label=How each exercise went] tbody tr")
                        .text())
                .isEqualTo("x 1 of 5 20% 2 1 1");
    }

    @Test
    void theOverviewCountsCausesWhateverTheirFigures() {
        ExerciseVerdict one = message("Asked for size 12, it gave 1.5. Try again.");
        ExerciseVerdict other = message("Asked for size 7, it gave 3. Try something else.");
        ExerciseVerdict slow = Gradebooks.verdict("threads/sum", Status.TOO_SLOW, Gradebooks.figures(Status.TOO_SLOW));

        Document overview = overview(only(slow), only(one), only(other), Gradebooks.passed("Bo"));

        assertThat(overview.select("[aria-label=What kept exercises from passing] tbody tr")
                        .eachText())
                .containsExactly(
                        "2 threads/sum \u2717 incorrect Asked for size #, it gave #.",
                        "1 threads/sum \u2717 too slow Largest loss: lock.");
    }

    private static ExerciseVerdict message(String message) {
        return new ExerciseVerdict("threads/sum", Status.INCORRECT, 0, 10, message, List.of(), List.of(), List.of());
    }

    @Test
    void theOverviewSaysWhatIsOpenAndWhatWasNotRead() {
        Document overview = overview(Gradebooks.everyStatus("Ada"), Gradebooks.passed("Bo"));

        assertThat(overview.select("[aria-label=Exercises without a verdict] tbody tr")
                        .text())
                .startsWith("Ada processes/blur-inconclusive 10 This is what happened");
        assertThat(overview.select("[aria-label=Notes on submissions] tbody tr").text())
                .startsWith("Ada The file pom.xml was not");
        assertThat(overview.text()).contains("Run the same command with the same --out again");
    }

    @Test
    void theOverviewIsShorterWhereAllPassed() {
        assertThat(overview(Gradebooks.passed("Bo")).select("h2").eachText())
                .containsExactly("Distribution of scores", "Exercises", "Conditions");
        assertThat(overview().select(".mark").text()).isEqualTo("Nothing was handed in.");
        assertThat(overview().select("table")).isEmpty();
    }

    @Test
    void everyPageSaysTheConditions() {
        for (Document page : Arrays.asList(page(Gradebooks.passed("Bo")), overview(Gradebooks.passed("Bo")))) {
            assertThat(page.select("footer dd").eachText())
                    .contains(
                            "AMD EPYC Processor", "2", "17.0.15", "bubblewrap", "cgroup v2", "nice -15", "development");
        }
    }
}
