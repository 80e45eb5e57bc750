package speedup.grader.report.html.chart;

import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.TrTag;
import java.util.List;
import java.util.stream.Stream;
import speedup.grader.report.ActivityText;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.Svg;
import speedup.grader.report.html.parts.TableParts;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.verdict.ExerciseVerdict;

/**
 * What threads did in one recorded call, as a Gantt chart: a row for each thread, time from left to right. Activities
 * differ in height and place within the row, so that they are told apart without colors. A page with one brings the
 * script that zooms; without it, the whole call is shown, and tables say the same in words.
 */
public final class ThreadTimelineChart {

    private static final int KEY_WIDTH = 16;

    private final ThreadTimeline timeline;
    private final List<Activity> seen;

    private ThreadTimelineChart(ThreadTimeline timeline) {
        this.timeline = timeline;
        this.seen = ActivityText.seen(timeline);
    }

    /** Whether the section about a verdict has such a chart. */
    public static boolean isIn(ExerciseVerdict verdict) {
        return verdict.speedups().stream()
                .flatMap(figures -> figures.stack().flatMap(SpeedupStack::threads).stream())
                .anyMatch(threads -> !threads.lanes().isEmpty());
    }

    /**
     * A line for each thread over one call, with a table of what each did.
     *
     * @param id unique on the page
     */
    public static DomContent of(ThreadTimeline timeline, String id) {
        ThreadTimelineChart chart = new ThreadTimelineChart(timeline);
        return timeline.lanes().isEmpty()
                ? text("")
                : each(
                        h3("Threads"),
                        chart.zoomable(id),
                        chart.legend(),
                        chart.table(),
                        CodeLinesTable.of(timeline),
                        chart.others());
    }

    /** The script makes the frame take the focus and shows what is hidden: without it, that would do nothing. */
    private DomContent zoomable(String id) {
        return div().withClass("gantt")
                .with(
                        div().withClass("controls")
                                .attr("hidden")
                                .with(
                                        control("in", "Zoom in"),
                                        control("out", "Zoom out"),
                                        control("earlier", "Earlier"),
                                        control("later", "Later"),
                                        control("all", "Whole call")),
                        div().withClass("view")
                                .attr("aria-describedby", id + "-keys")
                                .with(new ThreadLanesPicture(timeline).of(id)),
                        p().withClass("told")
                                .attr("role", "status")
                                .attr("hidden")
                                .with(span("Point at a bar, or choose one with the arrow keys."), code()),
                        p().withId(id + "-keys")
                                .withClass("legend")
                                .attr("hidden")
                                .withText("Keys, once the picture has the focus: + and - zoom, left and right go to the"
                                        + " bar before and behind, up and down to another thread, with Shift left and"
                                        + " right move the view, 0 shows the whole call. With the mouse: Ctrl and the"
                                        + " wheel zoom, dragging moves the view. The line of a thread that ran is the"
                                        + " one at which it was seen nearest in time."));
    }

    private static ButtonTag control(String action, String label) {
        return button(label).withType("button").withName(action);
    }

    private DomContent legend() {
        return p().withClass("legend")
                .with(seen.stream().map(activity -> each(key(activity), text(" " + ActivityText.of(activity) + " "))))
                .withText("(blank: not begun, ended, or without a task)");
    }

    private static Svg key(Activity activity) {
        return Svg.decoration(KEY_WIDTH, ThreadLanesPicture.ROW)
                .withClass("key")
                .with(ThreadLanesPicture.bar(activity, 0, 0, KEY_WIDTH));
    }

    private DomContent table() {
        String[] columns = Stream.concat(Stream.of("thread"), seen.stream().map(ActivityText::of))
                .toArray(String[]::new);
        // It scrolls where the page is narrow, and takes the focus for those without a mouse.
        return div().withClass("threads")
                .withTabindex(0)
                .with(TableParts.plain(
                        "What its threads did in one recorded call, which took "
                                + ThreadLanesPicture.millis(timeline.length()) + ": the one of median length",
                        TableParts.columns(columns),
                        timeline.lanes().stream().map(this::row)));
    }

    private DomContent row(Lane lane) {
        TrTag row = tr(TableParts.rowHeader(PageText.name(lane.name())).withClass("thread"));
        seen.forEach(activity ->
                row.with(td(ActivityText.share(lane, activity, timeline)).withClass("number")));
        return row;
    }

    private DomContent others() {
        return timeline.others() == 0
                ? text("")
                : p(ActivityText.others(timeline) + ", not shown: these were there longest.");
    }
}
