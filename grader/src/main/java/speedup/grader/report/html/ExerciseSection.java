package speedup.grader.report.html;

import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import speedup.grader.report.Figures;
import speedup.grader.report.html.chart.ScalingChart;
import speedup.grader.report.html.chart.SpeedupChart;
import speedup.grader.report.html.chart.SpeedupStackChart;
import speedup.grader.report.html.chart.ThreadTimelineChart;
import speedup.grader.report.html.parts.DetailLines;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.StatusBadge;
import speedup.grader.report.scaling.MeasuredScaling;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.Status;

/** Everything about one exercise of a submission. */
final class ExerciseSection {

    private final NextStepSection next;

    ExerciseSection(NextStepSection next) {
        this.next = next;
    }

    /** @param id unique on the page; the section's, and the beginning of those in it */
    DomContent of(ExerciseVerdict verdict, String id) {
        return of(
                verdict,
                id,
                Optional.empty(),
                " " + Figures.points(verdict.score()) + " of " + Figures.points(verdict.maxScore()) + " points");
    }

    /**
     * The same for somebody who gets none.
     *
     * @param curve its speedups on several numbers of cores, if they were measured
     */
    DomContent withoutPoints(ExerciseVerdict verdict, String id, Optional<MeasuredScaling> curve) {
        return of(verdict, id, curve, "");
    }

    private DomContent of(ExerciseVerdict verdict, String id, Optional<MeasuredScaling> curve, String points) {
        SectionTag section = section()
                .withId(id)
                .attr("aria-labelledby", id + "-heading")
                .with(
                        h2().withId(id + "-heading").with(code(PageText.plainName(verdict.id())), text(title(verdict))),
                        p().with(StatusBadge.of(verdict.status()), text(points)),
                        p(PageText.message(verdict.message())));
        section.condWith(!verdict.speedups().isEmpty(), each(h3("Speed"), speedups(verdict.speedups(), id)));
        curve.ifPresent(measured -> section.with(ScalingChart.of(measured, id + "-scaling")));
        if (!verdict.details().isEmpty()) {
            section.with(h3("Details"), DetailLines.of(verdict.details()));
        }
        return section.condWith(verdict.status() != Status.PASSED, next.about(verdict));
    }

    private String title(ExerciseVerdict verdict) {
        String title = next.title(verdict.id());
        return title.isEmpty() ? "" : ": " + title;
    }

    private static DomContent speedups(List<SpeedupFigures> speedups, String id) {
        return each(
                IntStream.range(0, speedups.size()).mapToObj(i -> speedup(speedups.get(i), id + "-speed" + (i + 1))));
    }

    private static DomContent speedup(SpeedupFigures figures, String id) {
        return each(
                SpeedupChart.of(figures, id),
                SpeedupChart.legend(),
                p("At size " + figures.size() + ", " + figures.rounds() + " rounds: "
                        + SpeedupChart.description(figures) + " The bar comes from "
                        + PageText.message(figures.reason()) + "." + busy(figures)),
                figures.stack().<DomContent>map(stack -> stack(stack, id)).orElse(text("")));
    }

    private static DomContent stack(SpeedupStack stack, String id) {
        return each(
                SpeedupStackChart.of(stack, id + "-stack"),
                stack.threads()
                        .<DomContent>map(threads -> ThreadTimelineChart.of(threads, id + "-threads"))
                        .orElse(text("")));
    }

    private static String busy(SpeedupFigures figures) {
        return Double.isFinite(figures.parallelism())
                ? " On average it kept " + Figures.parallelism(Optional.of(figures)) + " cores busy."
                : "";
    }
}
