package speedup.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.scaling.MeasuredScaling;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.speedupstack.ThreadTimeline.Segment;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class AnswerPageTest {

    private static Document page(ExerciseVerdict verdict, Optional<String> source) {
        Gradebook gradebook = Gradebooks.of(new SubmissionVerdict("Ada", List.of(), List.of(verdict)));
        return Jsoup.parse(HtmlReport.answer(
                gradebook, verdict, SampleClass.SECTIONS, SampleClass.FILE, source, Optional.empty()));
    }

    private static ExerciseVerdict tooSlow(ThreadTimeline timeline) {
        return Gradebooks.verdict("threads/sum", Status.TOO_SLOW, Optional.of(SampleClass.tooSlow(timeline)));
    }

    private static String lines(int count) {
        StringBuilder source = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            source.append("\tline(").append(i).append(");\n");
        }
        return source.toString();
    }

    @Test
    void saysTheVerdictWithoutPoints() {
        Document page = page(
                Gradebooks.verdict("threads/sum", Status.TOO_SLOW, Gradebooks.figures(Status.TOO_SLOW)),
                Optional.of(lines(40)));

        assertThat(page.title()).isEqualTo("threads/sum: too slow");
        assertThat(page.select("h1").text()).isEqualTo("threads/sum: too slow");
        assertThat(page.select(".badge").text()).contains("too slow");
        assertThat(page.select("svg[role] > title").eachText())
                .containsExactly(
                        "Speedup beside the bar", "Speedup stack", "What the threads did in one recorded call");
        assertThat(page.select("main").text())
                .contains("Check it: ./speedup check threads/sum")
                .doesNotContain("points");
    }

    @Test
    void drawsTheCurveOverCores() {
        Document page = scaling(SampleClass.curves().get(2).orElseThrow());

        Element picture = page.selectFirst("svg:has(title#exercise1-scaling-title)");
        assertThat(picture.select("polyline").eachAttr("class"))
                .containsExactly("curve ideal", "curve law", "curve amdahl", "curve universal");
        assertThat(picture.select("circle.estimate")).hasSize(3);
        assertThat(picture.select("line.limits")).hasSize(9);
        assertThat(picture.select("desc").text())
                .contains("On 3 cores: estimate 2.71x, 2.60x is proven, more than 2.80x is ruled out");
        assertThat(page.select("[aria-label^=The speedups on] tbody tr").eachText())
                .contains("3 2.71x 2.60x 2.80x 2.73x 3.6% to 7.7%");
    }

    @Test
    void drawsNoLawThroughASinglePoint() {
        Document page = scaling(SampleClass.curves().get(1).orElseThrow());

        assertThat(page.select("svg:has(title#exercise1-scaling-title) polyline")
                        .eachAttr("class"))
                .containsExactly("curve ideal", "curve law");
        assertThat(page.select("main").text())
                .contains("No law can be fitted", "serial fraction on 2 cores is 11% to 20%");
    }

    private static Document scaling(MeasuredScaling curve) {
        ExerciseVerdict verdict = Gradebooks.verdict("threads/sum", Status.PASSED, Gradebooks.figures(Status.PASSED));
        Gradebook gradebook = Gradebooks.of(new SubmissionVerdict("Ada", List.of(), List.of(verdict)));
        return Jsoup.parse(HtmlReport.answer(
                gradebook, verdict, SampleClass.SECTIONS, SampleClass.FILE, Optional.empty(), Optional.of(curve)));
    }

    @Test
    void marksTheLinesThatLostTime() {
        Document page = page(
                Gradebooks.verdict("threads/sum", Status.TOO_SLOW, Gradebooks.figures(Status.TOO_SLOW)),
                Optional.of(lines(40)));

        Element source = page.selectFirst("#source pre");
        assertThat(source.select(".marked").eachText()).containsExactly("\u25b6   31      line(31);");
        assertThat(source.select(".note").eachText()).containsExactly("\u2514 0.90x lost to lock");
        assertThat(source.wholeText())
                .startsWith("     1      line(1);\n     2      line(2);\n")
                .endsWith("line(40);\n");
        assertThat(page.select("#source p").text()).endsWith("is noted below line 31.");
    }

    @Test
    void marksWhatTheCompilerSays() {
        ExerciseVerdict verdict = new ExerciseVerdict(
                "threads/sum",
                Status.DOES_NOT_COMPILE,
                0,
                10,
                "The compiler refused it.",
                List.of(SampleClass.FILE + ":2: ';' expected\n    int x = 1\n             ^", "Other.java:1: no"),
                List.of(),
                List.of());

        Document page = page(verdict, Optional.of(lines(3)));

        assertThat(page.select(".marked, .note").eachText())
                .containsExactly("\u25b6    2      line(2);", "\u2514 ';' expected");
    }

    @Test
    void showsTheBeginningOfALongSource() {
        Document page =
                page(Gradebooks.verdict("threads/sum", Status.INCORRECT, Optional.empty()), Optional.of(lines(2_000)));

        assertThat(page.select("#source pre").first().wholeText())
                .contains("1000      line(1000);\n")
                .endsWith("... and 1000 more lines\n");
        assertThat(page.select("#source p").text()).contains("Nothing that was found has a line of its own.");
    }

    @Test
    void doesWithoutASource() {
        assertThat(page(Gradebooks.verdict("threads/sum", Status.NOT_ATTEMPTED, Optional.empty()), Optional.empty())
                        .select("#source"))
                .isEmpty();
    }

    @Test
    void drawsWhatTheThreadsDid() {
        Document page = page(tooSlow(Gradebooks.THREADS), Optional.empty());

        Element picture = page.selectFirst(".gantt svg[role=img]");
        assertThat(picture.selectFirst("desc").text())
                .isEqualTo("A call of 40.0 ms. main: waiting for other threads or a time 100%. pool-1-thread-1: running"
                        + " or ready to run 48%, waiting for a lock 25%, stopped by the garbage collector 10%."
                        + " pool-1-thread-2: running or ready to run 73%, waiting for a lock 15%.");
        assertThat(picture.select("text").eachText())
                .containsExactly("main", "pool-1-thread-1", "pool-1-thread-2", "0", "20.0 ms", "40.0 ms");
        assertThat(picture.select("rect")).hasSize(9);
        Element locked = picture.selectFirst("rect.locked");
        Element before = picture.select("rect.running").get(1);
        assertThat(end(before)).isEqualTo(Double.parseDouble(locked.attr("x")));
        assertThat(page.select("table:contains(recorded call) tbody tr").eachText())
                .contains("pool-1-thread-1 48% 25% 0% 10%");
        assertThat(page.select("p.legend svg")).hasSize(4);
    }

    @Test
    void tellsOfEachBarTheThreadTheTimeAndTheLine() {
        Document page = page(tooSlow(Gradebooks.THREADS), Optional.empty());

        assertThat(page.select("svg.bars title").stream().map(Element::wholeText))
                .contains(
                        "main: waiting for other threads or a time, 0.000 to 40.000 ms",
                        "pool-1-thread-1: running or ready to run, 6.000 to 10.000 ms\nParallelBlur.java:28",
                        "pool-1-thread-2: waiting for a lock, 25.000 to 31.000 ms\nParallelBlur.java:31  lock.lock();");
        assertThat(page.select("rect.shaded title").eachText())
                .singleElement()
                .asString()
                .contains("6.000 to 10.000");
        assertThat(page.select("[aria-label^=Where the threads] tbody tr").eachText())
                .containsExactly(
                        "ParallelBlur.java:31 lock.lock(); waiting for a lock 16.0 ms",
                        "ParallelBlur.java:27 blur(rows, 3); // row by row running or ready to run 6.0 ms",
                        "ParallelBlur.java:28 running or ready to run 4.0 ms");
    }

    /** In millionths of the call, so that a closer look shows where a bar is. */
    @Test
    void drawsTheBarsFinerThanTheyAreSeen() {
        Document page = page(tooSlow(Gradebooks.THREADS), Optional.empty());

        Element bars = page.selectFirst("svg.bars");
        assertThat(bars.attr("viewBox")).isEqualTo("0 0 1000000 60");
        assertThat(bars.select("g")).hasSize(3);
        assertThat(bars.selectFirst("rect.locked").attr("x")).isEqualTo("250000.0");
        assertThat(bars.selectFirst("rect.locked").attr("width")).isEqualTo("250000.0");
        assertThat(bars.parent().attr("data-nanos")).isEqualTo("40000000");
    }

    @Test
    void whatOnlyAScriptCanDoIsHiddenWithoutIt() {
        Document page = page(tooSlow(Gradebooks.THREADS), Optional.empty());

        assertThat(page.select("button"))
                .hasSize(5)
                .allMatch(button -> button.parent().hasAttr("hidden"));
        assertThat(page.select(".told")).allMatch(told -> told.hasAttr("hidden"));
        assertThat(page.select("[tabindex]:has(svg.bars)")).isEmpty();
    }

    @Test
    void aStudentsPageHasTheSameChart() {
        ExerciseVerdict verdict = tooSlow(Gradebooks.THREADS);
        Gradebook gradebook = Gradebooks.of(new SubmissionVerdict("Ada", List.of(), List.of(verdict)));

        Document students = Jsoup.parse(HtmlReport.pages(gradebook, SampleClass.SECTIONS)
                .values()
                .iterator()
                .next());

        assertThat(students.select(".gantt").outerHtml())
                .isEqualTo(page(verdict, Optional.empty()).select(".gantt").outerHtml());
    }

    private static double end(Element rectangle) {
        return Math.round(10 * (Double.parseDouble(rectangle.attr("x")) + Double.parseDouble(rectangle.attr("width"))))
                / 10.0;
    }

    @Test
    void countsTheThreadsThatAreNotShown() {
        Lane lane = new Lane("child", List.of(new Segment(0, 10, Activity.OTHER_PROCESS)));

        Document page = page(tooSlow(new ThreadTimeline(20, List.of(lane), 7)), Optional.empty());

        assertThat(page.select("section p").eachText())
                .contains("and 7 more threads, not shown: these were there longest.");
        assertThat(page.select("rect.process")).hasSize(2);
    }

    @Test
    void drawsNothingWhereNoThreadWasSeen() {
        Document page = page(tooSlow(new ThreadTimeline(20, List.of(), 0)), Optional.empty());

        assertThat(page.select("svg title").eachText()).containsExactly("Speedup beside the bar", "Speedup stack");
        assertThat(page.select("script")).isEmpty();
    }
}
