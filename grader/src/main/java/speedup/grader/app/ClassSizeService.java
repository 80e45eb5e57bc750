package speedup.grader.app;

import speedup.grader.cluster.ClassSize;

/** Finds out how much there is to grade. */
@FunctionalInterface
public interface ClassSizeService {

    /**
     * Counts what is asked for, without grading any of it.
     *
     * @throws UsageException if there is nothing to grade, or the class cannot be read
     */
    ClassSize size(GradeRequest request);
}
