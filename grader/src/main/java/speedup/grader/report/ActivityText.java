package speedup.grader.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.text.UntrustedText;

/** What a thread was doing, in words and as a character. */
public final class ActivityText {

    private static final int PERCENT = 100;
    private static final int LONGEST_NAME = 18;

    private ActivityText() {}

    /** In words. A recording tells how waiting ends, and not whether a thread that does not wait has a core. */
    public static String of(Activity activity) {
        return switch (activity) {
            case RUNNING -> "running or ready to run";
            case LOCKED -> "waiting for a lock";
            case WAITING -> "waiting for other threads or a time";
            case OTHER_PROCESS -> "waiting for another process";
            case COLLECTOR -> "stopped by the garbage collector";
        };
    }

    /** A thread's name, harmless and short. The ends of names tell threads of a pool apart. */
    public static String name(Lane lane) {
        return UntrustedText.end(UntrustedText.line(lane.name()), LONGEST_NAME);
    }

    static char character(Activity activity) {
        return switch (activity) {
            case RUNNING -> '#';
            case LOCKED -> 'L';
            case WAITING -> '.';
            case OTHER_PROCESS -> ':';
            case COLLECTOR -> 'G';
        };
    }

    /** What threads of the call did, in the order of the activities. */
    public static List<Activity> seen(ThreadTimeline timeline) {
        return Arrays.stream(Activity.values())
                .filter(activity -> timeline.lanes().stream().anyMatch(lane -> lane.time(activity) > 0))
                .toList();
    }

    /** What one thread did, such as {@code running or ready to run 98%, waiting for a lock 2%}. */
    public static String shares(Lane lane, ThreadTimeline timeline) {
        return Arrays.stream(Activity.values())
                .filter(activity -> lane.time(activity) > 0)
                .map(activity -> of(activity) + " " + share(lane, activity, timeline))
                .collect(Collectors.joining(", "));
    }

    /** For how much of the call. */
    public static String share(Lane lane, Activity activity, ThreadTimeline timeline) {
        return Math.round((double) PERCENT * lane.time(activity) / timeline.length()) + "%";
    }

    /** How many threads of the call are not shown; empty if all are. */
    public static String others(ThreadTimeline timeline) {
        return timeline.others() == 0
                ? ""
                : "and " + timeline.others() + (timeline.others() == 1 ? " more thread" : " more threads");
    }
}
