package speedup.grader.tests;

import java.util.List;

/**
 * What the lesson's tests said.
 *
 * @param results one for each test that was run, in the order of the tests; empty if they did not finish
 * @param note why there are no results; empty if there are
 * @param timedOut whether that is because they did not end in time
 */
public record TestReport(List<Result> results, String note, boolean timedOut) {

    public TestReport {
        results = List.copyOf(results);
    }

    /** What they said in time. */
    public TestReport(List<Result> results, String note) {
        this(results, note, false);
    }

    /** No results, and why. */
    static TestReport without(String note) {
        return new TestReport(List.of(), note);
    }

    /** No results, since the tests did not end in time. */
    static TestReport timedOut(String note) {
        return new TestReport(List.of(), note, true);
    }

    /** The tests that failed. */
    public List<Result> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    /**
     * How one test ended.
     *
     * @param method the test's method and, if it is run several times, which time, such as {@code adds(int)[2]};
     *     untrusted
     * @param test the test's name as JUnit displays it; untrusted
     * @param passed whether it passed; an aborted one counts as passed, as it says nothing
     * @param message what it said if it failed; untrusted
     * @param exception the name of the class of what it threw if it failed; untrusted
     */
    public record Result(String method, String test, boolean passed, String message, String exception) {}
}
