package speedup.grader.course.sample.sum;

import speedup.grader.course.sample.SampleExercise;

/** An exercise with a contract and a serial version. */
public final class SumExercise extends SampleExercise {

    public SumExercise() {
        super("threads/sum", "ParallelSum");
    }
}
