package speedup.grader.report.html.chart;

import static j2html.TagCreator.code;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import speedup.grader.report.ActivityText;
import speedup.grader.report.html.parts.TableParts;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.speedupstack.ThreadTimeline.Segment;

/** The lines of code at which the threads of a call spent most time, in words: what the bars tell under a pointer. */
final class CodeLinesTable {

    private static final int MOST_ROWS = 10;

    private CodeLinesTable() {}

    /** At a line, doing that. */
    private record Place(SourceLine line, Activity activity) {}

    /** Nothing where no line was seen. */
    static DomContent of(ThreadTimeline timeline) {
        Map<Place, Long> times = new LinkedHashMap<>();
        for (Lane lane : timeline.lanes()) {
            for (Segment segment : lane.segments()) {
                segment.line()
                        .ifPresent(line -> times.merge(
                                new Place(line, segment.activity()), segment.end() - segment.start(), Long::sum));
            }
        }
        if (times.isEmpty()) {
            return text("");
        }
        List<Map.Entry<Place, Long>> longest = times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_ROWS)
                .toList();
        String title = "Where the threads spent most time in that call, all of them together";
        return TableParts.scrolling(
                title,
                TableParts.columns("line", "activity", "time"),
                longest.stream().map(entry -> row(timeline, entry.getKey(), entry.getValue())));
    }

    private static DomContent row(ThreadTimeline timeline, Place place, long nanos) {
        return tr(
                TableParts.rowHeader(code(ThreadLanesPicture.code(timeline, place.line()))),
                td(ActivityText.of(place.activity())),
                td(ThreadLanesPicture.millis(nanos)).withClass("number"));
    }
}
