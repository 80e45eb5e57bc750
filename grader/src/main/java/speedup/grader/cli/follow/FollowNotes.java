package speedup.grader.cli.follow;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import speedup.grader.progress.GradingListener;

/** Says what holds for every attempt once, and not with each of them. */
final class FollowNotes {

    private final Set<String> said = new HashSet<>();

    /** Listens to the grading of one attempt, for another listener. */
    GradingListener to(GradingListener other) {
        return new GradingListener() {
            @Override
            public void began(Step step) {
                other.began(step);
            }

            @Override
            public void planned(Plan plan) {
                other.planned(plan);
            }

            @Override
            public void graded(String exercise, Duration time) {
                other.graded(exercise, time);
            }

            @Override
            public void settled(String exercise, boolean open) {
                other.settled(exercise, open);
            }

            @Override
            public void noted(String text) {
                if (said.add(text)) {
                    other.noted(text);
                }
            }
        };
    }
}
