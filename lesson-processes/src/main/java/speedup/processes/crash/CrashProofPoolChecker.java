package speedup.processes.crash;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds out what is wrong with an outcome, from what each task was going to do.
 *
 * @param crashScenario the question
 * @param outcome what came of it
 */
record CrashProofPoolChecker(CrashScenario crashScenario, PoolOutcome outcome) {

    /** The first thing that is wrong. */
    Optional<String> finding() {
        int tasks = crashScenario.tasks().length;
        if (outcome.results().length != tasks) {
            return Optional.of(String.format("There are %d tasks, and %d results", tasks, outcome.results().length));
        }
        Stream<Optional<String>> ofTasks = IntStream.range(0, tasks).mapToObj(this::ofTask);
        return Stream.concat(ofTasks, Stream.of(ofOrder(), ofPlace(), ofWorkers()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> ofTask(int i) {
        FailureMode peril = FaultyTask.peril(crashScenario.tasks()[i]);
        int most = crashScenario.patience().attempts();
        boolean givenUp = peril.isGivenUp(most);
        boolean named = Arrays.stream(outcome.poison()).anyMatch(position -> position == i);
        long attempts = outcome.attempts()[i];
        if (attempts != peril.attempts(most)) {
            return Optional.of(String.format(
                    "Of %d tasks, number %d %s. It was tried %s, and should have been tried %s",
                    crashScenario.tasks().length, i, what(peril), times(attempts), times(peril.attempts(most))));
        }
        if (givenUp != named) {
            return Optional.of(String.format(
                    "Of %d tasks, number %d %s. It was tried %s, and it is %s",
                    crashScenario.tasks().length,
                    i,
                    what(peril),
                    times(attempts),
                    named ? "named as poison, which it is not" : "not named as poison, which it is"));
        }
        long result = givenUp ? 0 : FaultyTask.result(crashScenario.tasks()[i]);
        return outcome.results()[i] == result
                ? Optional.empty()
                : Optional.of(String.format(
                        "Of %d results, number %d is %d. It should be %d: the task %s",
                        crashScenario.tasks().length, i, outcome.results()[i], result, what(peril)));
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
        return outcome.stayedHome() == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        "%d of the tasks were tried in the calling process. Every task belongs in a worker process:"
                                + " here, one that dies would have taken everything with it",
                        outcome.stayedHome()));
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

    private static String what(FailureMode peril) {
        return switch (peril) {
            case NONE -> "does no harm";
            case DIES_ONCE -> "kills its worker the first time";
            case ALWAYS_DIES -> "kills its worker every time";
            case HANGS_ONCE -> "hangs the first time";
            case ALWAYS_HANGS -> "hangs every time";
        };
    }
}
