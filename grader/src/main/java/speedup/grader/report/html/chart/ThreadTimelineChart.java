package speedup.grader.report.html.chart;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TrTag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.report.ActivityText;
import speedup.grader.report.Figures;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.Svg;
import speedup.grader.report.html.parts.TableParts;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.speedupstack.ThreadTimeline.Segment;

/**
 * What threads did in one recorded call, as a Gantt chart: a row for each thread, time from left to right. Activities
 * differ in height and place within the row, so that they are told apart without colors.
 */
public final class ThreadTimelineChart {

    private static final int WIDTH = 440;
    private static final double LEFT = 122;
    private static final double SPAN = WIDTH - LEFT - 32;
    private static final int ROW = 20;
    private static final int TOP = 4;
    private static final int AXIS = 26;
    private static final int TICKS = 4;
    private static final double NANOS_PER_MILLI = 1e6;

    /** Shorter segments would not be seen. */
    private static final double NARROWEST = 0.5;

    private static final int KEY_WIDTH = 16;

    private final ThreadTimeline timeline;
    private final List<Activity> seen;

    private ThreadTimelineChart(ThreadTimeline timeline) {
        this.timeline = timeline;
        this.seen = ActivityText.seen(timeline);
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
                : each(h3("Threads"), chart.picture(id), chart.legend(), chart.table(), chart.others());
    }

    private Svg picture(String id) {
        List<Lane> lanes = timeline.lanes();
        int height = TOP + ROW * lanes.size() + AXIS;
        Svg picture = Svg.picture(id, WIDTH, height, "What the threads did in one recorded call", description())
                .withClasses("chart", "wide");
        for (int i = 0; i < lanes.size(); i++) {
            double top = TOP + (double) ROW * i;
            picture.with(Svg.name(0, top + 15, ActivityText.name(lanes.get(i))));
            for (Segment segment : lanes.get(i).segments()) {
                double x = at(segment.start());
                picture.with(bar(segment.activity(), x, top, Math.max(NARROWEST, at(segment.end()) - x)));
            }
        }
        axis(picture, TOP + (double) ROW * lanes.size() + 2);
        return picture;
    }

    /** Each activity has its height and its place in a row. */
    private static Svg bar(Activity activity, double x, double top, double width) {
        return switch (activity) {
            case RUNNING -> Svg.rectangle("running", x, top + 3, width, 14);
            case LOCKED -> Svg.rectangle("locked", x, top + 11, width, 6);
            case WAITING -> Svg.rectangle("waiting", x, top + 9, width, 2);
            case OTHER_PROCESS -> Svg.rectangle("process", x, top + 3, width, 6);
            case COLLECTOR -> Svg.rectangle("collector", x, top + 1, width, 18);
        };
    }

    private void axis(Svg picture, double y) {
        picture.with(Svg.line("axis", LEFT, y, LEFT + SPAN, y));
        for (int i = 0; i <= TICKS; i++) {
            double x = LEFT + SPAN * i / TICKS;
            picture.with(Svg.line("axis", x, y, x, y + 4));
            if (i % 2 == 0) {
                picture.with(Svg.label(x, y + 18, i == 0 ? "0" : millis(timeline.length() / TICKS * i)));
            }
        }
    }

    private double at(long time) {
        return LEFT + SPAN * (double) time / (double) timeline.length();
    }

    private String description() {
        return "A call of " + millis(timeline.length()) + ". "
                + timeline.lanes().stream()
                        .map(lane -> PageText.plainName(lane.name()) + ": " + ActivityText.shares(lane, timeline) + ".")
                        .collect(Collectors.joining(" "));
    }

    private DomContent legend() {
        return p().withClass("legend")
                .with(seen.stream().map(activity -> each(key(activity), text(" " + ActivityText.of(activity) + " "))))
                .withText("(blank: not begun, ended, or without a task)");
    }

    private static Svg key(Activity activity) {
        return Svg.decoration(KEY_WIDTH, ROW).withClass("key").with(bar(activity, 0, 0, KEY_WIDTH));
    }

    private DomContent table() {
        String[] columns = Stream.concat(Stream.of("thread"), seen.stream().map(ActivityText::of))
                .toArray(String[]::new);
        // It scrolls where the page is narrow, and takes the focus for those without a mouse.
        return div().withClass("threads")
                .withTabindex(0)
                .with(TableParts.plain(
                        "What its threads did in one recorded call, which took " + millis(timeline.length())
                                + ": the one of median length",
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

    private static String millis(long nanos) {
        return Figures.millis((double) nanos / NANOS_PER_MILLI);
    }
}
