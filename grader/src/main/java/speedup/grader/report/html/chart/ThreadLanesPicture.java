package speedup.grader.report.html.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import speedup.grader.report.ActivityText;
import speedup.grader.report.Figures;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.Svg;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.speedupstack.ThreadTimeline.Segment;

/**
 * The Gantt chart itself. The bars stand in a picture of their own inside of it, whose view box is a part of the call:
 * the page's script zooms by changing that. Each bar has a title, which browsers show without a script too: in its first
 * line the thread, the activity and the time, in the second one the line of code.
 */
final class ThreadLanesPicture {

    static final int ROW = 20;

    private static final int WIDTH = 440;
    private static final double LEFT = 122;
    private static final double SPAN = WIDTH - LEFT - 32;
    private static final int TOP = 4;
    private static final int AXIS = 26;
    private static final int TICKS = 4;
    private static final double NANOS_PER_MILLI = 1e6;

    /** The width of the whole call: fine enough to look at a thousandth of it. */
    private static final int UNITS = 1_000_000;

    private final ThreadTimeline timeline;

    ThreadLanesPicture(ThreadTimeline timeline) {
        this.timeline = timeline;
    }

    /** @param id unique on the page */
    Svg of(String id) {
        List<Lane> lanes = timeline.lanes();
        int rows = ROW * lanes.size();
        Svg picture = Svg.picture(
                        id, WIDTH, TOP + rows + AXIS, "What the threads did in one recorded call", description())
                .withClasses("chart", "wide")
                .attr("data-nanos", timeline.length());
        Svg bars = Svg.part("bars", LEFT, TOP, SPAN, rows, "0 0 " + UNITS + " " + rows);
        for (int i = 0; i < lanes.size(); i++) {
            picture.with(Svg.name(0, TOP + (double) ROW * i + 15, ActivityText.name(lanes.get(i))));
            bars.with(bars(lanes.get(i), ROW * i));
        }
        picture.with(bars);
        axis(picture, TOP + rows + 2.0);
        return picture;
    }

    private Svg bars(Lane lane, double top) {
        Svg bars = Svg.group();
        boolean differs = false;
        Optional<Segment> before = Optional.empty();
        for (Segment segment : lane.segments()) {
            // Neighbours that differ in the line alone are told apart by their shade.
            differs = before.filter(last -> last.end() == segment.start() && last.activity() == segment.activity())
                            .isPresent()
                    && !differs;
            double x = at(segment.start());
            bars.with(bar(segment.activity(), x, top, at(segment.end()) - x)
                    .withCondClass(differs, look(segment.activity()) + " shaded")
                    .with(Svg.title(title(lane, segment))));
            before = Optional.of(segment);
        }
        return bars;
    }

    /** Each activity has its height and its place in a row. */
    static Svg bar(Activity activity, double x, double top, double width) {
        String look = look(activity);
        return switch (activity) {
            case RUNNING -> Svg.rectangle(look, x, top + 3, width, 14);
            case LOCKED -> Svg.rectangle(look, x, top + 11, width, 6);
            case WAITING -> Svg.rectangle(look, x, top + 9, width, 2);
            case OTHER_PROCESS -> Svg.rectangle(look, x, top + 3, width, 6);
            case COLLECTOR -> Svg.rectangle(look, x, top + 1, width, 18);
        };
    }

    private static String look(Activity activity) {
        return switch (activity) {
            case RUNNING -> "running";
            case LOCKED -> "locked";
            case WAITING -> "waiting";
            case OTHER_PROCESS -> "process";
            case COLLECTOR -> "collector";
        };
    }

    private String title(Lane lane, Segment segment) {
        return PageText.plainName(lane.name()) + ": " + ActivityText.of(segment.activity()) + ", "
                + exactly(segment.start()) + " to " + exactly(segment.end()) + " ms"
                + segment.line().map(line -> "\n" + code(timeline, line)).orElse("");
    }

    /** The line and, if it is known, what stands in it: {@code ParallelSum.java:31  lock.lock();}. */
    static String code(ThreadTimeline timeline, SourceLine line) {
        String code = timeline.code().getOrDefault(line.line(), "");
        return PageText.line((line.file() + ":" + line.line() + "  " + code).strip(), PageText.LONGEST_CODE);
    }

    private void axis(Svg picture, double y) {
        picture.with(Svg.line("axis", LEFT, y, LEFT + SPAN, y));
        for (int i = 0; i <= TICKS; i++) {
            double x = LEFT + SPAN * i / TICKS;
            picture.with(Svg.line("axis", x, y, x, y + 4));
            if (i % 2 == 0) {
                picture.with(Svg.label(x, y + 18, i == 0 ? "0" : millis(timeline.length() / TICKS * i))
                        .withClass("tick"));
            }
        }
    }

    private double at(long time) {
        return UNITS * (double) time / (double) timeline.length();
    }

    private String description() {
        return "A call of " + millis(timeline.length()) + ". "
                + timeline.lanes().stream()
                        .map(lane -> PageText.plainName(lane.name()) + ": " + ActivityText.shares(lane, timeline) + ".")
                        .collect(Collectors.joining(" "));
    }

    static String millis(long nanos) {
        return Figures.millis((double) nanos / NANOS_PER_MILLI);
    }

    /** In milliseconds, to the microsecond. */
    private static String exactly(long nanos) {
        return Figures.exactMillis((double) nanos / NANOS_PER_MILLI);
    }
}
