package speedup.grader.app;

import speedup.grader.progress.GradingListener;
import speedup.grader.verdict.Gradebook;

/** Grades submissions. */
@FunctionalInterface
public interface GradingService {

    /**
     * Grades what is asked for. Whatever a submission does ends in a verdict, not in an exception.
     *
     * @throws UsageException if the request cannot be met as it is, such as a sandbox that does not work here
     */
    Gradebook grade(GradeRequest request, GradingListener progress);
}
