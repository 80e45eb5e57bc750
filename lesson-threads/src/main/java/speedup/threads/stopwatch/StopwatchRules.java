package speedup.threads.stopwatch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The rules of {@link Stopwatch#time}, in the order in which they are looked at. */
record StopwatchRules(MachineScript script, StopwatchObservation seen) {

    /** What counts as rounding. */
    private static final double TOLERANCE = 1e-9;

    /** How many times more repetitions than needed are still good. */
    private static final int MOST_TIMES = 10;

    /** The first one that is broken, as a sentence for the learner. */
    Optional<String> broken() {
        return Stream.<Supplier<Optional<String>>>of(
                        this::results, this::samples, this::warmUp, this::length, this::excess, this::best)
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private Optional<String> results() {
        StopwatchObservation.Results results = seen.results();
        if (results.made() != results.consumed()) {
            return broken(
                    "The task returned %d results, and the sink was given %d: a compiler may leave out the work"
                            + " for a result that nobody uses",
                    results.made(), results.consumed());
        }
        return results.same()
                ? Optional.empty()
                : broken("The sink was given other values than the %d that the task returned", results.made());
    }

    private Optional<String> samples() {
        int wanted = script.plan().samples();
        if (seen.calls().length < wanted) {
            return broken(
                    "%d samples are wanted, and there were %d: a sample is a reading of the clock, some calls, and the"
                            + " next reading",
                    wanted, seen.calls().length);
        }
        for (int i = 0; i < wanted; i++) {
            if (seen.calls()[i] != seen.repetitions()) {
                return broken(
                        "Sample %d of %d, from one reading of the clock to the next, has %d of the %d calls that the"
                                + " answer tells of. All counted samples have the same number of calls, and the clock"
                                + " is read before and after them only, as each reading takes time",
                        i + 1, wanted, seen.calls()[i], seen.repetitions());
            }
        }
        return Optional.empty();
    }

    private Optional<String> warmUp() {
        // The answer's own first reading comes before the first call, and the clock may be a grain ahead.
        long slack = script.plan().sampleNanos();
        return seen.warmUp() >= script.plan().warmUpNanos() - slack
                ? Optional.empty()
                : broken(
                        "The first counted sample began %d ns after the first call. It should be at least %d ns: the"
                                + " first calls are slower, and the clock may run from the largest long to the smallest",
                        seen.warmUp(), script.plan().warmUpNanos());
    }

    private Optional<String> length() {
        for (int i = 0; i < seen.nanos().length; i++) {
            if (seen.nanos()[i] < script.plan().sampleNanos()) {
                return broken(
                        "Sample %d of %d, with %d calls, took %d ns by the clock. It should be at least %d ns",
                        i + 1,
                        seen.nanos().length,
                        seen.repetitions(),
                        seen.nanos()[i],
                        script.plan().sampleNanos());
            }
        }
        return Optional.empty();
    }

    private Optional<String> excess() {
        return seen.repetitions() <= MOST_TIMES * script.repetitions()
                ? Optional.empty()
                : broken(
                        "A sample has %d calls, where %d would do. It should be at most %d times as many",
                        seen.repetitions(), script.repetitions(), MOST_TIMES);
    }

    private Optional<String> best() {
        long best = Arrays.stream(seen.nanos()).min().orElseThrow();
        double right = (double) best / seen.repetitions();
        // Written so that NaN counts as wrong.
        return Math.abs(seen.nanosPerCall() - right) <= TOLERANCE * right
                ? Optional.empty()
                : broken(
                        "The result is %s ns per call. The samples took %s ns for %d calls each, so it should be %s",
                        seen.nanosPerCall(), Arrays.toString(seen.nanos()), seen.repetitions(), right);
    }

    private static Optional<String> broken(String format, Object... values) {
        return Optional.of(String.format(Locale.ROOT, format, values));
    }
}
