package speedup.grader.tests;

import java.util.List;

/**
 * What the lesson's tests said.
 *
 * @param results one for each test that was run, in the order of the tests; empty if they did not finish
 * @param note why there are no results; empty if there are
 */
public record TestReport(List<Result> results, String note) {

    public TestReport {
        results = List.copyOf(results);
    }

    /** No results, and why. */
    static TestReport without(String note) {
        return new TestReport(List.of(), note);
    }

    /** The tests that failed. */
    public List<Result> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    /**
     * How one test ended.
     *
     * @param test the test's name as JUnit displays it
     * @param passed whether it passed; an aborted one counts as passed, as it says nothing
     * @param message what it said if it failed; untrusted
     */
    public record Result(String test, boolean passed, String message) {}
}
