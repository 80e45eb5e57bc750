package speedup.grader.verdict;

import java.util.Optional;
import speedup.grader.tests.TestReport;

/**
 * How many of the lesson's tests an answer passes. The number of the tests is the course's; that they passed is what the
 * answer's own JVM says.
 *
 * @param passed at least 0, at most {@code all}
 * @param all at least 1
 */
public record PassedTests(int passed, int all) {

    public PassedTests {
        if (all < 1 || passed < 0 || passed > all) {
            throw new IllegalArgumentException(passed + " of " + all + " tests");
        }
    }

    /** Those of a report; empty if the course's tests are not known. */
    static Optional<PassedTests> of(TestReport report) {
        int all = report.tests().size();
        return all == 0 ? Optional.empty() : Optional.of(new PassedTests((int) report.passedTests(), all));
    }

    /** The part that passed, in [0, 1]. */
    public double share() {
        return (double) passed / all;
    }
}
