package speedup.grader.progress;

/** Listens to a run of the grader. Called from one thread; must return quickly. */
public interface GradingListener {

    /** Hears nothing. */
    GradingListener SILENT = step -> {};

    /** A stage has begun. */
    void began(Step step);

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
