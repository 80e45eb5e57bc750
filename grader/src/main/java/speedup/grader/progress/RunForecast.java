package speedup.grader.progress;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long a run still takes, by how long each exercise took so far. Done over all would not tell: what no clock decides
 * is graded first and at a time, what is timed behind it and alone.
 *
 * <p>Of an exercise that was not graded yet, the time is assumed: the mean of those of its kind that were, else {@link
 * #UNTIMED_SECONDS} or {@link #TIMED_SECONDS}. All exercises of a submission come before those of the next
 * one, so the beginning of a class shows most of them.
 */
public final class RunForecast {

    /** What an answer is assumed to take that is only asked, in seconds, before one was. */
    public static final double UNTIMED_SECONDS = 5;

    /** What an answer is assumed to take that is timed, in seconds, before one was. */
    public static final double TIMED_SECONDS = 20;

    private final Map<String, Progress> exercises = new LinkedHashMap<>();
    private final int atATime;

    /** The forecast of a run that begins. */
    public RunForecast(GradingListener.Plan plan) {
        this.atATime = plan.atATime();
        plan.untimed().forEach((exercise, answers) -> exercises.put(exercise, new Progress(answers, false)));
        plan.timed().forEach((exercise, answers) -> exercises.put(exercise, new Progress(answers, true)));
    }

    /** The answers to one exercise. */
    private static final class Progress {

        private final int answers;
        private final boolean timed;
        private int graded;
        private int settled;
        private double seconds;

        Progress(int answers, boolean timed) {
            this.answers = answers;
            this.timed = timed;
        }
    }

    /** An answer has been graded, whether or not it will be again. */
    public void graded(String exercise, double seconds) {
        Progress progress = exercises.get(exercise);
        if (progress != null) {
            progress.graded++;
            progress.seconds += seconds;
        }
    }

    /** The verdict on an answer stands. */
    public void settled(String exercise) {
        Progress progress = exercises.get(exercise);
        if (progress != null) {
            progress.settled++;
        }
    }

    /** How many answers the run grades. */
    public int all() {
        return exercises.values().stream()
                .mapToInt(progress -> progress.answers)
                .sum();
    }

    /** On how many the verdict stands. */
    public int done() {
        return exercises.values().stream()
                .mapToInt(progress -> progress.settled)
                .sum();
    }

    /** The seconds from the last answer that was graded to the end of the run. */
    public double remaining() {
        return exercises.values().stream().mapToDouble(this::remaining).sum();
    }

    private double remaining(Progress progress) {
        double mean = mean(progress);
        int left = Math.max(0, progress.answers - progress.settled);
        if (progress.timed) {
            return left * mean;
        }
        // What was graded beside others and is not settled is graded once more, alone.
        int again = Math.max(0, Math.min(left, progress.graded - progress.settled));
        double repeated = progress.graded == 0 ? 0 : (double) again / progress.graded;
        return again * mean + (left - again) * (mean / atATime + repeated * mean);
    }

    private double mean(Progress progress) {
        if (progress.graded > 0) {
            return progress.seconds / progress.graded;
        }
        return exercises.values().stream()
                .filter(other -> other.timed == progress.timed && other.graded > 0)
                .mapToDouble(other -> other.seconds / other.graded)
                .average()
                .orElse(progress.timed ? TIMED_SECONDS : UNTIMED_SECONDS);
    }
}
