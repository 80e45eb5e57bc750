package speedup.grader.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import speedup.exercise.NotAttemptedException;
import speedup.grader.tests.TestReport;
import speedup.grader.tests.TestReport.Result;
import speedup.grader.text.UntrustedText;

/**
 * Rules on what the lesson's tests said, for a learner. No status is by them: they run in one JVM with the answer, which
 * could make them say anything.
 */
public final class TestRules {

    /** An instructor reads a class at a time; a learner sees all of them in the IDE. */
    private static final int SHOWN_TESTS = 3;

    private static final int SHOWN_CHARACTERS = 240;

    /** What to do about a missing library takes some sentences. */
    private static final int LONGEST_ADVICE = 700;

    /** What a lesson throws where a native library does not load: the machine's fault, and no answer's. */
    private static final String NO_LIBRARY = UnsatisfiedLinkError.class.getName();

    /** What JUnit throws where a test takes too long. */
    private static final String TIMEOUT = "java.util.concurrent.TimeoutException";

    /** What JUnit and AssertJ throw where an assertion does not hold, alone or with others. */
    private static final Pattern ASSERTION = Pattern.compile(".*(Assert|MultipleFailures).*Error");

    private TestRules() {}

    /**
     * A ruling on the first test that fails; nothing if none does. One that took too long does not count: its limit is
     * by the wall clock, and a busy machine does that to a right answer. The judge can tell.
     */
    public static Optional<Ruling> failure(TestReport tests) {
        return tests.failures().stream()
                .filter(failure -> !isLate(failure))
                .findFirst()
                .map(first -> ruling(first, tests));
    }

    /** A ruling on tests of which none failed but by taking too long, where nothing else is to be found out. */
    public static Ruling withoutFailure(TestReport tests) {
        if (!tests.failures().isEmpty()) {
            return ruling(tests.failures().get(0), tests);
        }
        if (tests.results().isEmpty()) {
            return Ruling.of(tests.timedOut() ? Status.TIMED_OUT : Status.CRASHED, tests.note(), List.of());
        }
        return Ruling.of(
                Status.PASSED,
                "All " + tests.results().size() + " of the lesson's tests pass. Nothing else was asked or measured.",
                List.of());
    }

    private static Ruling ruling(Result first, TestReport tests) {
        Status status = status(first);
        if (status == Status.NOT_ATTEMPTED) {
            return Ruling.of(status, "The skeleton is not filled in yet.", List.of());
        }
        if (first.exception().equals(NO_LIBRARY)) {
            return Ruling.hostFailed(shortened(first.message(), LONGEST_ADVICE));
        }
        String message = "The lesson's test \"" + shortened(first.test()) + "\" fails: " + shortened(first.message());
        return Ruling.of(status, message, tests.failures().size() > 1 ? failures(tests) : List.of());
    }

    private static boolean isLate(Result failure) {
        return failure.exception().equals(TIMEOUT);
    }

    private static Status status(Result failure) {
        String exception = failure.exception();
        if (exception.equals(NotAttemptedException.class.getName())) {
            return Status.NOT_ATTEMPTED;
        }
        if (isLate(failure)) {
            return Status.TIMED_OUT;
        }
        return ASSERTION.matcher(exception).matches() ? Status.INCORRECT : Status.CRASHED;
    }

    /** The first tests that fail, a line each, under a line with their number; why there are no results, if so. */
    static List<String> failures(TestReport tests) {
        List<Result> failures = tests.failures();
        if (failures.isEmpty()) {
            return tests.note().isEmpty() ? List.of() : List.of(tests.note());
        }
        List<String> lines = new ArrayList<>();
        lines.add(failures.size() + " of the lesson's " + tests.results().size() + " tests fail"
                + (failures.size() > SHOWN_TESTS ? ", among them:" : ":"));
        failures.stream()
                .limit(SHOWN_TESTS)
                .map(failure -> "  " + shortened(failure.test()) + ": " + shortened(failure.message()))
                .forEach(lines::add);
        return lines;
    }

    private static String shortened(String message) {
        return shortened(message, SHOWN_CHARACTERS);
    }

    private static String shortened(String message, int characters) {
        String line = message.strip().replaceAll("\\s+", " ");
        return UntrustedText.beginning(AssertionMessage.inWords(line), characters);
    }
}
