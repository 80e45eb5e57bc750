package speedup.grader.tests;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import speedup.grader.tests.TestReport.Result;

/**
 * The order in which the tests of a class are written: the simplest first. JUnit runs them in an order of its own, since
 * reflection does not tell; a class file keeps the order of its source.
 */
final class SourceOrder {

    private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,6})]$");

    private SourceOrder() {}

    /**
     * The results in the order of their methods, those of one method in the order of its arguments; those of unknown
     * methods at the end.
     *
     * @param methods in their order
     */
    static List<Result> sort(List<Result> results, List<String> methods) {
        return results.stream()
                .sorted(Comparator.<Result>comparingInt(result -> place(result.method(), methods))
                        .thenComparing(result -> number(result.method())))
                .toList();
    }

    private static int place(String method, List<String> methods) {
        int place = methods.indexOf(TestReport.methodName(method));
        return place < 0 ? methods.size() : place;
    }

    /** Of a test that is run several times, which time it was. Names are untrusted: a long number is none. */
    private static int number(String method) {
        Matcher number = NUMBER.matcher(method);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }
}
