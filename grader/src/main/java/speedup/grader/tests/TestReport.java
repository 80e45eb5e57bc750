package speedup.grader.tests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the lesson's tests said.
 *
 * @param results one for each test that was run, in the order of the tests; empty if they did not finish
 * @param note why there are no results; empty if there are
 * @param timedOut whether that is because they did not end in time
 * @param tests the names of the course's own test methods, which the results are held against
 */
public record TestReport(List<Result> results, String note, boolean timedOut, Set<String> tests) {

    public TestReport {
        results = List.copyOf(results);
        tests = Set.copyOf(tests);
    }

    /** What is said of tests that nobody counts. */
    public TestReport(List<Result> results, String note, boolean timedOut) {
        this(results, note, timedOut, Set.of());
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
    static TestReport timedOut(String note, Set<String> tests) {
        return new TestReport(List.of(), note, true, tests);
    }

    /**
     * How many of the course's own tests passed: by their names, each once, whatever else the results say. One passed if
     * it was run, and passed with all its arguments.
     */
    public long passedTests() {
        Map<String, Boolean> passed = new HashMap<>();
        results.forEach(result ->
                passed.merge(methodName(result.method()), result.passed() && !result.skipped(), Boolean::logicalAnd));
        return tests.stream().filter(test -> passed.getOrDefault(test, false)).count();
    }

    /** The name of a test's method, without its arguments. */
    static String methodName(String method) {
        return method.replaceFirst("(?s)\\(.*", "");
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
     * @param skipped whether it was not run, or not to its end
     */
    public record Result(
            String method, String test, boolean passed, String message, String exception, boolean skipped) {

        /** One that was run to its end. */
        public Result(String method, String test, boolean passed, String message, String exception) {
            this(method, test, passed, message, exception, false);
        }
    }
}
