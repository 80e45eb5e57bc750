package speedup.threads.futures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import speedup.threads.futures.GraphObservation.Ending;

/** Looks for the first rule of {@link GraphRunner} that an answer has broken. */
record GraphRules(GraphQuestion question, GraphObservation expected, GraphObservation seen) {

    /** As a sentence for the learner. */
    Optional<String> broken() {
        return Stream.<Supplier<Optional<String>>>of(this::breach, this::ending, this::results)
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private Optional<String> breach() {
        return seen.breaches().stream().findFirst().map(this::told);
    }

    private String told(TaskBreach breach) {
        int task = breach.task();
        return switch (breach.kind()) {
            case TWICE ->
                told(
                        "%s: task %d was computed twice%s. Each task has one future, which all tasks share that need it",
                        graph(), task, neededBy(task));
            case TOO_EARLY ->
                told(
                        "%s: task %d was computed before task %d was done, which it needs. It has to wait for all that it needs, as"
                                + " allOf does, and not for any of them",
                        graph(), task, breach.need());
            case AFTER_FAILURE ->
                told(
                        "%s: task %d was computed, though it needs task %d, which had failed. What handle or exceptionally makes of"
                                + " a failure is a result to all that come behind it",
                        graph(), task, breach.need());
            case WRONG_RESULT ->
                told(
                        "%s: task %d was given a result of task %d that is not the one that this had returned. It gets the results"
                                + " in the order of needs()",
                        graph(), task, breach.need());
            case ON_CALLING_THREAD ->
                told(
                        "%s: task %d was computed on the thread that called. It belongs on a thread of the executor: methods whose"
                                + " name does not end in Async may do the work at once, on the thread that calls them",
                        graph(), task);
            case ON_OTHER_THREAD ->
                told(
                        "%s: task %d was computed on a thread that is not the executor's. Without an executor as an argument,"
                                + " methods whose name ends in Async use a pool that all of the program shares",
                        graph(), task);
        };
    }

    private String neededBy(int task) {
        long count = Stream.of(question.needs())
                .filter(needs -> IntStream.of(needs).anyMatch(need -> need == task))
                .count();
        return count > 1 ? told("; %d others need it", count) : "";
    }

    private String graph() {
        return told(
                "With %s on %s",
                question.needs().length == 1 ? "1 task" : question.needs().length + " tasks",
                question.threads() == 1 ? "1 thread" : question.threads() + " threads");
    }

    private Optional<String> ending() {
        return switch (seen.ending()) {
            case DONE -> Optional.empty();
            case FAILURE_SEEN ->
                question.failing() == GraphQuestion.NONE
                        ? Optional.of("The future has failed, though no task had")
                        : Optional.empty();
            case FAILURE_LOST ->
                Optional.of(told(
                        "Task %d has thrown an exception, and the future has results as if nothing had happened. It has to fail"
                                + " with what the task threw",
                        question.failing()));
            case FAILURE_REPLACED ->
                Optional.of(told(
                        "Task %d has thrown an exception, and that of the future does not have it as a cause. Whoever asks for the"
                                + " results has to learn why there are none",
                        question.failing()));
            case CALL_WAITS -> Optional.of(callWaits());
            case EXECUTOR_WAITS -> Optional.of(threadWaits("a thread of the executor waited"));
            case OTHER_THREAD_WAITS -> Optional.of(threadWaits("a thread of your own waited"));
            case ASKS_AGAIN ->
                Optional.of(told(
                        "%s, the executor was handed command after command%s. Who asks again and again whether a task can be"
                                + " computed takes a core from those that can",
                        graph(), held()));
            case NOT_BEGUN -> Optional.of(notBegun());
            case STANDS_STILL -> Optional.of(standsStill());
        };
    }

    private String callWaits() {
        return told(
                "%s, the call did not return%s%s. It has to return a future at once, and leave the work to the executor",
                graph(), held(), line());
    }

    private String threadWaits(String who) {
        return told(
                "%s, %s%s%s. A thread that waits for a task is lost to all others, and when all threads wait, no task is ever"
                        + " done: say what comes behind a future instead, as thenApplyAsync and allOf do",
                graph(), who, held(), line());
    }

    private String notBegun() {
        return told(
                "%s, one of %d tasks that need the same one was held up, and task %d was not begun, though all was there that"
                        + " it needs, and the other threads were free. What thenApply does behind a future is done by the"
                        + " thread that completed it, one after the other; thenApplyAsync hands it to the executor",
                graph(), question.held().length, seen.task());
    }

    private String standsStill() {
        return question.failing() == GraphQuestion.NONE
                ? told(
                        "%s, the future was never done, and no thread had anything left to do. Was a task forgotten, or does"
                                + " nobody notice that the last of those is done that it needs?",
                        graph())
                : told(
                        "Task %d has thrown an exception, and the future was never done: whoever asks for the results waits for"
                                + " ever. What needs a task that has failed has to fail, too",
                        question.failing());
    }

    private String held() {
        return question.scene().holds() ? " while a task was held up" : "";
    }

    private String line() {
        return seen.line() > 0 ? told(", in line %d of ParallelGraphRunner.java", seen.line()) : "";
    }

    /** What the future has is right, if it has results. */
    private Optional<String> results() {
        if (seen.ending() != Ending.DONE) {
            return Optional.empty();
        }
        if (expected.results().length != seen.results().length) {
            return Optional.of(told("%s, there are %d results", graph(), seen.results().length));
        }
        int task = Arrays.mismatch(expected.results(), seen.results());
        return task < 0
                ? Optional.empty()
                : Optional.of(told(
                        "%s, the result of task %d is %d, and should be %d",
                        question.threads() == GraphQuestion.AS_MANY_AS_CORES
                                ? "With as many threads as cores"
                                : graph(),
                        task,
                        seen.results()[task],
                        expected.results()[task]));
    }

    private static String told(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
