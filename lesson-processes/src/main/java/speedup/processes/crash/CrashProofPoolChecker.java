package speedup.processes.crash;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds out what is wrong with an outcome, from what each task was going to do.
 *
 * @param scenario the question
 * @param outcome what came of it
 */
record CrashProofPoolChecker(CrashScenario scenario, PoolOutcome outcome) {

    /** The first thing that is wrong. */
    Optional<String> finding() {
        int tasks = scenario.tasks().length;
        if (outcome.results().length != tasks) {
            return Optional.of(String.format("There are %d tasks, and %d results", tasks, outcome.results().length));
        }
        if (!outcome.complaint().isEmpty()) {
            return Optional.of(outcome.complaint());
        }
        Stream<Optional<String>> ofTasks = IntStream.range(0, tasks).mapToObj(this::ofTask);
        return Stream.concat(ofTasks, Stream.of(ofOrder(), ofPlace(), ofWorkers()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> ofTask(int i) {
        FailureMode mode = FaultyTask.mode(scenario.tasks()[i]);
        int most = scenario.policy().attempts();
        boolean givenUp = mode.isGivenUp(most);
        boolean named = Arrays.stream(outcome.poison()).anyMatch(position -> position == i);
        long attempts = outcome.attempts()[i];
        if (attempts != mode.attempts(most)) {
            return Optional.of(String.format(
                    "Of %d tasks, number %d %s. It was tried %s, and should have been tried %s%s",
                    scenario.tasks().length, i, what(mode), times(attempts), times(mode.attempts(most)), ofStart()));
        }
        if (givenUp != named) {
            return Optional.of(String.format(
                    "Of %d tasks, number %d %s. It was tried %s, and it is %s",
                    scenario.tasks().length,
                    i,
                    what(mode),
                    times(attempts),
                    named ? "named as poison, which it is not" : "not named as poison, which it is"));
        }
        long result = givenUp ? 0 : FaultyTask.result(scenario.tasks()[i]);
        return outcome.results()[i] == result
                ? Optional.empty()
                : Optional.of(String.format(
                        "Of %d results, number %d is %d. It should be %d: the task %s",
                        scenario.tasks().length, i, outcome.results()[i], result, what(mode)));
    }

    private String ofStart() {
        return scenario.startDelay().isZero()
                ? ""
                : String.format(
                        Locale.ROOT,
                        ". A worker took more than %.1f s to start, which is no part of the task's %.1f s",
                        scenario.startDelay().toMillis() / 1e3,
                        scenario.policy().limit().toMillis() / 1e3);
    }

    private Optional<String> ofOrder() {
        long[] sorted = Arrays.stream(outcome.poison()).distinct().sorted().toArray();
        return Arrays.equals(sorted, outcome.poison())
                ? Optional.empty()
                : Optional.of(String.format(
                        "The poison tasks are named as %s. Each belongs there once, in rising order",
                        Arrays.toString(outcome.poison())));
    }

    private Optional<String> ofPlace() {
        return outcome.inCallingProcess() == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        "%d of the tasks were tried in the calling process. Every task belongs in a worker process:"
                                + " here, one that dies would have taken everything with it",
                        outcome.inCallingProcess()));
    }

    private Optional<String> ofWorkers() {
        return outcome.tooMany() == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        "After the call, the pool has %d more child processes alive than there are cores. A worker that"
                                + " is replaced has to end",
                        outcome.tooMany()));
    }

    private static String times(long count) {
        return switch ((int) count) {
            case 0 -> "never";
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }

    private static String what(FailureMode mode) {
        return switch (mode) {
            case NONE -> "does no harm";
            case DIES_ONCE -> "kills its worker the first time";
            case ALWAYS_DIES -> "kills its worker every time";
            case HANGS_ONCE -> "hangs the first time";
            case ALWAYS_HANGS -> "hangs every time";
        };
    }
}
