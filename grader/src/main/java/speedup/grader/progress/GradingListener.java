package speedup.grader.progress;

import java.time.Duration;
import java.util.Map;

/** Listens to a run of the grader. Called from one thread; must return quickly. */
public interface GradingListener {

    /** Hears nothing. */
    GradingListener SILENT = step -> {};

    /** A stage has begun. */
    void began(Step step);

    /** The run is about to grade these answers. */
    default void planned(Plan plan) {
        // Whoever only follows the stages does not count.
    }

    /**
     * An answer has been graded. It is graded again if that was beside others, or the verdict is in doubt.
     *
     * @param time how long it took, without waiting for other graders
     */
    default void graded(String exercise, Duration time) {
        // As above.
    }

    /**
     * The verdict on an answer stands.
     *
     * @param open whether it is neither a pass nor a fail
     */
    default void settled(String exercise, boolean open) {
        // As above.
    }

    /**
     * What a run has to grade: no answer that is missing, none that keeps an earlier verdict.
     *
     * @param untimed how many answers to each exercise that no clock decides
     * @param timed how many answers to each other exercise
     * @param atATime how many of the first kind are graded at a time, at least 1
     */
    record Plan(Map<String, Integer> untimed, Map<String, Integer> timed, int atATime) {

        public Plan {
            untimed = Map.copyOf(untimed);
            timed = Map.copyOf(timed);
        }
    }

    /** Something about the run as a whole that the one who started it should know. */
    default void noted(String text) {
        // Whoever only follows the stages has no place for it.
    }

    /**
     * Where the run is.
     *
     * @param submission the submission's name
     * @param number the submission's place in the run, from 1
     * @param of how many submissions there are
     * @param exercise the exercise's id, or an empty text while the submission as a whole is read
     * @param stage what is being done, in a word or two, such as {@code compiling}
     */
    record Step(String submission, int number, int of, String exercise, String stage) {}
}
