package speedup.threads.futures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import speedup.exercise.Codec.MalformedValueException;
import speedup.threads.ExceptionCauses;
import speedup.threads.Polling;
import speedup.threads.WatchedCall;
import speedup.threads.futures.GraphObservation.Ending;
import speedup.threads.futures.Standstill.WaitingThread;

/**
 * Has a runner compute watched tasks, holds one of them up, and watches. One probe watches once.
 *
 * <p>While a task is held up, all others get as far as they can. Then the call has returned, and nobody waits in the
 * answer's code: a future needs no thread to wait for it.
 */
final class GraphProbe implements AutoCloseable {

    /** So many commands are more than any answer needs that hands a task on when it can be computed. */
    private static final int COMMANDS = 1_000;

    private static final int COMMANDS_FOR_A_TASK = 20;

    private final GraphQuestion question;
    private final TaskExecutor executor;
    private final WatchedTasks tasks;
    private final WatchedCall<CompletableFuture<long[]>> call;
    private final Standstill standstill;

    /** Begins the call. */
    GraphProbe(GraphRunner runner, GraphQuestion question) {
        Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
        this.question = question;
        executor = new TaskExecutor(question.threadsHere());
        tasks = new WatchedTasks(question, executor::include);
        call = new WatchedCall<>(() -> checked(runner.run(tasks.forCaller(), executor)));
        standstill = new Standstill(call, executor, tasks, runner.getClass().getName(), before);
    }

    /** An answer without a future is no answer. */
    static <T> T checked(@Nullable T value) {
        if (value == null) {
            throw new MalformedValueException("The answer is null, where a future of results is wanted");
        }
        return value;
    }

    /**
     * Watches.
     *
     * @throws Exception what the runner throws and must not
     */
    GraphObservation observe() throws Exception {
        GraphObservation seen = question.scene().holds() ? whileHeld() : null;
        if (seen == null) {
            tasks.open();
            seen = inTheEnd();
        }
        return new GraphObservation(
                seen.ending(), seen.task(), seen.line(), tasks.breach().stream().toList(), seen.results());
    }

    /** What is wrong while a task is held up, or null. */
    private @Nullable GraphObservation whileHeld() throws Exception {
        Polling.until(() -> tasks.breach().isPresent() || asksAgain() || standstill.isReached());
        if (tasks.breach().isPresent()) {
            return ended(Ending.DONE);
        }
        if (asksAgain()) {
            return ended(Ending.ASKS_AGAIN);
        }
        if (!call.hasReturned()) {
            return ended(Ending.CALL_WAITS, standstill.line(call.thread()));
        }
        call.result();
        return standstill
                .waiting()
                .map(this::waits)
                .or(() -> question.scene() == GraphScene.SIBLING_HELD
                        ? tasks.notBegun()
                                .map(task -> new GraphObservation(Ending.NOT_BEGUN, task, 0, List.of(), new long[0]))
                        : Optional.empty())
                .orElse(null);
    }

    private GraphObservation inTheEnd() throws Exception {
        standstill.restart();
        Polling.until(() -> isDone() || tasks.breach().isPresent() || asksAgain() || standstill.isReached());
        if (tasks.breach().isPresent()) {
            return ended(Ending.DONE);
        }
        if (asksAgain() && !isDone()) {
            return ended(Ending.ASKS_AGAIN);
        }
        if (!call.hasReturned()) {
            return ended(Ending.CALL_WAITS, standstill.line(call.thread()));
        }
        CompletableFuture<long[]> future = call.result();
        if (!future.isDone()) {
            return standstill.waiting().map(this::waits).orElseGet(() -> ended(Ending.STANDS_STILL));
        }
        // Who is still at work may be at a task that must not be computed.
        Polling.until(standstill::isReached);
        return outcome(future);
    }

    private GraphObservation outcome(CompletableFuture<long[]> future) throws Exception {
        try {
            long[] results = checked(future.get());
            return tasks.failure().isPresent() ? ended(Ending.FAILURE_LOST) : GraphObservation.of(results);
        } catch (ExecutionException e) {
            if (tasks.failure().isEmpty()) {
                throw e;
            }
            boolean told = tasks.failure()
                    .filter(failure -> ExceptionCauses.include(e, failure))
                    .isPresent();
            return ended(told ? Ending.FAILURE_SEEN : Ending.FAILURE_REPLACED);
        }
    }

    private boolean isDone() {
        try {
            return call.hasReturned() && call.result().isDone();
        } catch (Exception e) {
            return true;
        }
    }

    private boolean asksAgain() {
        return executor.handed() > COMMANDS + (long) COMMANDS_FOR_A_TASK * question.needs().length;
    }

    private GraphObservation waits(WaitingThread waiting) {
        boolean ofExecutor = executor.include(waiting.thread());
        return ended(ofExecutor ? Ending.EXECUTOR_WAITS : Ending.OTHER_THREAD_WAITS, waiting.line());
    }

    private static GraphObservation ended(Ending ending) {
        return ended(ending, 0);
    }

    private static GraphObservation ended(Ending ending, int line) {
        return new GraphObservation(ending, GraphQuestion.NONE, line, List.of(), new long[0]);
    }

    @Override
    public void close() {
        tasks.open();
        executor.close();
    }
}
