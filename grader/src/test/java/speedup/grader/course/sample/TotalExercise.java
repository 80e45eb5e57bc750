package speedup.grader.course.sample;

/** Of the other lesson, in another package, with an answer of the same name. */
public final class TotalExercise extends SampleExercise {

    public TotalExercise() {
        super("processes/total", "ParallelSum");
    }
}
