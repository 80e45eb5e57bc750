package speedup.grader.course.sample.product;

import speedup.grader.course.sample.SampleExercise;

/** Only its name matters. */
public final class ProductExercise extends SampleExercise {

    public ProductExercise() {
        super("threads/product", "ParallelProduct");
    }
}
