package speedup.grader.grading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import speedup.grader.progress.GradingListener;
import speedup.grader.verdict.ExerciseVerdict.StageTime;

/** Tells which stage has begun, and keeps how long each took. */
final class StageTimer {

    private final GradingListener progress;
    private final String submission;
    private final int number;
    private final int of;
    private final String exercise;
    private final List<StageTime> times = new ArrayList<>();
    private String current = "";
    private long since;

    /**
     * The stages of one exercise of a submission.
     *
     * @param number the submission's place in the run, from 1
     * @param of how many submissions there are
     */
    StageTimer(GradingListener progress, String submission, int number, int of, String exercise) {
        this.progress = progress;
        this.submission = submission;
        this.number = number;
        this.of = of;
        this.exercise = exercise;
    }

    /** Ends the stage before, if there is one, and begins the next. */
    void begin(String stage) {
        end();
        current = stage;
        since = System.nanoTime();
        progress.began(new GradingListener.Step(submission, number, of, exercise, stage));
    }

    /** Ends the last stage and gives the times of all. */
    List<StageTime> end() {
        if (!current.isEmpty()) {
            times.add(new StageTime(current, Duration.ofNanos(System.nanoTime() - since)));
            current = "";
        }
        return List.copyOf(times);
    }
}
