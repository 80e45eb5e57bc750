package speedup.threads.futures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import speedup.threads.Gate;
import speedup.threads.futures.TaskBreach.Kind;

/**
 * The tasks of a question, which notice who computes them, how often and with which results. One of them is held up, or
 * fails. The first breach counts: those that follow come of it.
 */
final class WatchedTasks {

    private static final int DONE = 1;
    private static final int FAILED = 2;

    private final GraphQuestion question;
    private final Predicate<Thread> ofExecutor;
    private final AtomicIntegerArray calls;
    private final AtomicIntegerArray states;
    private final long[] results;
    private final Gate gate = new Gate();
    private final AtomicReference<@Nullable Thread> held = new AtomicReference<>();
    private final AtomicReference<@Nullable TaskBreach> breach = new AtomicReference<>();
    private volatile @Nullable Thread caller;
    private volatile @Nullable NoResultException failure;
    private volatile int heldTask = GraphQuestion.NONE;

    WatchedTasks(GraphQuestion question, Predicate<Thread> ofExecutor) {
        this.question = question;
        this.ofExecutor = ofExecutor;
        calls = new AtomicIntegerArray(question.needs().length);
        states = new AtomicIntegerArray(question.needs().length);
        results = new long[question.needs().length];
    }

    /** What the failing task throws. */
    static final class NoResultException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NoResultException(int task) {
            super("Task " + task + " has no result");
        }
    }

    /** For the thread that calls the runner, before it does. */
    List<GraphTask> forCaller() {
        caller = Thread.currentThread();
        return IntStream.range(0, question.needs().length)
                .mapToObj(task -> new GraphTask(question.needsOf(task), given -> compute(task, given)))
                .toList();
    }

    private long compute(int task, long[] given) {
        look(task, given);
        if (calls.getAndIncrement(task) > 0) {
            record(Kind.TWICE, task, 0);
        }
        holdUp(task);
        if (task == question.failing()) {
            NoResultException thrown = new NoResultException(task);
            failure = thrown;
            states.set(task, FAILED);
            throw thrown;
        }
        results[task] = question.function(task).apply(given);
        states.set(task, DONE);
        return results[task];
    }

    private void look(int task, long[] given) {
        if (!ofExecutor.test(Thread.currentThread())) {
            boolean called = Thread.currentThread().equals(caller);
            record(called ? Kind.ON_CALLING_THREAD : Kind.ON_OTHER_THREAD, task, 0);
        }
        int[] needs = question.needs()[task];
        for (int i = 0; i < needs.length; i++) {
            int state = states.get(needs[i]);
            if (state != DONE) {
                record(state == FAILED ? Kind.AFTER_FAILURE : Kind.TOO_EARLY, task, needs[i]);
            } else if (given[i] != results[needs[i]]) {
                record(Kind.WRONG_RESULT, task, needs[i]);
            }
        }
    }

    private void holdUp(int task) {
        if (IntStream.of(question.held()).anyMatch(candidate -> candidate == task)
                && held.compareAndSet(null, Thread.currentThread())) {
            heldTask = task;
            gate.pass();
        }
    }

    private void record(Kind kind, int task, int need) {
        breach.compareAndSet(null, new TaskBreach(kind, task, need));
    }

    /** The first one. */
    Optional<TaskBreach> breach() {
        return Optional.ofNullable(breach.get());
    }

    /** The thread that is or was held up. */
    Optional<Thread> heldThread() {
        return Optional.ofNullable(held.get());
    }

    /** Whether somebody is held up now. */
    boolean isHeldUp() {
        return heldTask != GraphQuestion.NONE && !gate.isOpen();
    }

    /** A task that was not begun, though it is like the one that is held up. */
    Optional<Integer> notBegun() {
        return Arrays.stream(question.held())
                .filter(task -> task != heldTask && calls.get(task) == 0)
                .boxed()
                .findFirst();
    }

    /** What a task has thrown, if it has. */
    Optional<NoResultException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Lets the thread go on that is held up. */
    void open() {
        gate.open();
    }
}
