package speedup.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.text.DisplayWidth;
import speedup.grader.text.Paragraph;

/** The threads of one call in plain characters: a line for each, from the call's begin to its end, and a legend. */
final class ThreadTimelineText {

    private static final int MOST_THREADS = 8;
    private static final int MOST_COLUMNS = 80;

    private final ThreadTimeline timeline;
    private final int nameWidth;
    private final int columns;

    private ThreadTimelineText(ThreadTimeline timeline, int width) {
        this.timeline = timeline;
        this.nameWidth = timeline.lanes().stream()
                .mapToInt(lane -> DisplayWidth.of(ActivityText.name(lane)))
                .max()
                .orElse(0);
        this.columns = Math.min(MOST_COLUMNS, width - nameWidth - " ||".length());
    }

    /**
     * The lines.
     *
     * @param width the most columns of the terminal that a line takes
     */
    static List<String> lines(ThreadTimeline timeline, int width) {
        if (timeline.lanes().isEmpty()) {
            return List.of();
        }
        return new ThreadTimelineText(timeline.longest(MOST_THREADS), width).lines(width);
    }

    private List<String> lines(int width) {
        List<String> lines = new ArrayList<>(Paragraph.wrap(
                "One recorded call, which took " + Figures.millis(timeline.length() / 1e6) + "; a column is "
                        + Figures.millis(timeline.length() / 1e6 / columns)
                        + " and shows what a thread did most of it:",
                width));
        timeline.lanes().forEach(lane -> lines.add(line(lane)));
        if (timeline.others() > 0) {
            lines.add(ActivityText.others(timeline) + (timeline.others() == 1 ? ", which was" : ", which were")
                    + " there for less of it");
        }
        lines.addAll(Paragraph.wrap(legend(), width));
        return lines;
    }

    private String line(Lane lane) {
        StringBuilder line = new StringBuilder(ActivityText.name(lane));
        line.append(" ".repeat(nameWidth - DisplayWidth.of(ActivityText.name(lane))))
                .append(" |");
        for (int column = 0; column < columns; column++) {
            Optional<Activity> activity = lane.mostly(begin(column), begin(column + 1));
            line.append(activity.map(ActivityText::character).orElse(' '));
        }
        return line.append('|').toString();
    }

    private long begin(int column) {
        return Math.round((double) timeline.length() * column / columns);
    }

    private String legend() {
        return ActivityText.seen(timeline).stream()
                        .map(activity -> ActivityText.character(activity) + " " + ActivityText.of(activity))
                        .collect(Collectors.joining(", "))
                + "; blank: not begun, ended, or without a task.";
    }
}
