package speedup.threads.stop;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import speedup.exercise.Codec.MalformedValueException;
import speedup.threads.Gate;
import speedup.threads.Polling;
import speedup.threads.WatchedCall;
import speedup.threads.WatchedThread;
import speedup.threads.stop.StopObservation.Ending;
import speedup.threads.stop.StopScenario.Moment;

/**
 * Starts a worker, has it told to stop at a moment, and watches. One probe watches once.
 *
 * <p>While a thread wants a core and does not get it, the probe waits: on a machine that is so busy, it is the grader's
 * time limit that ends the question, and the grader knows what the machine did meanwhile.
 */
final class StopProbe {

    /** After so much computing, a loop has been compiled, whoever else needs the cores. */
    private static final long COMPILED_NANOS = 200_000_000;

    private final StoppableWorker worker;
    private final Moment moment;
    private final Gate gate = new Gate();
    private final WatchedQueue queue;
    private final LongUnaryOperator rule;
    private List<WorkDone> done = List.of();
    private long idleNanos;
    private long stopNanos;
    private int idleReports;

    StopProbe(StoppableWorker worker, StopScenario scenario) {
        this.worker = worker;
        moment = scenario.moment();
        Gate opened = new Gate();
        opened.open();
        queue = new WatchedQueue(scenario.items(), moment == Moment.TAKING ? gate : opened);
        rule = switch (moment) {
            case IN_LONG_STEP, INTERRUPTED -> new StepRules.Held(gate);
            case SWALLOWING -> new StepRules.Swallowing(gate);
            default -> new StepRules.Plain();
        };
    }

    /**
     * Watches.
     *
     * @throws Exception what the worker's methods throw
     */
    StopObservation observe() throws Exception {
        try {
            Ending ending = ending();
            return new StopObservation(ending, queue.taken(), done, idleNanos, stopNanos, idleReports);
        } finally {
            gate.open();
        }
    }

    private Ending ending() throws Exception {
        if (moment == Moment.IDLE && !stopsIdle()) {
            return Ending.IDLE_STOP_WAITS;
        }
        WatchedCall<Boolean> start = new WatchedCall<>(() -> {
            worker.start(queue, rule);
            return true;
        });
        if (!returns(start)) {
            return Ending.START_WAITS;
        }
        start.result();
        if (!reachesMoment()) {
            return Ending.NEVER_BEGAN;
        }
        WatchedCall<List<WorkDone>> stop = new WatchedCall<>(() -> checked(worker.stop()));
        Ending ending = moment.isHeld() ? stopHeld(stop) : stop(stop);
        return ending == Ending.ENDED && moment == Moment.IDLE && !stopsIdle() ? Ending.IDLE_STOP_WAITS : ending;
    }

    /** Calls {@code stop} where no worker runs. */
    private boolean stopsIdle() throws Exception {
        WatchedCall<List<WorkDone>> call = new WatchedCall<>(() -> checked(worker.stop()));
        if (!returns(call)) {
            return false;
        }
        idleReports += call.result().size();
        return true;
    }

    private boolean reachesMoment() throws InterruptedException {
        WatchedThread none = new WatchedThread(null);
        Polling.until(() -> queue.taker() != null || none.hadItsTime());
        WatchedThread taker = new WatchedThread(queue.taker());
        BooleanSupplier reached = switch (moment) {
            case IDLE, WAITING -> queue::askedWhileEmpty;
            case COMPUTING -> () -> taker.cpuNanos() >= COMPILED_NANOS;
            case TAKING, IN_LONG_STEP, INTERRUPTED, SWALLOWING -> gate::isReached;
        };
        Polling.until(() -> reached.getAsBoolean() || taker.hadItsTime());
        if (moment == Moment.WAITING) {
            WatchedThread idle = new WatchedThread(queue.taker());
            Polling.until(idle::isSettled);
            idleNanos = idle.cpuNanos();
        }
        return reached.getAsBoolean();
    }

    /** Lets the worker go on as soon as the call of {@code stop} waits for it. */
    private Ending stopHeld(WatchedCall<List<WorkDone>> call) throws Exception {
        WatchedThread caller = call.watched();
        Polling.until(() -> call.hasReturned() || caller.isSettled());
        if (call.hasReturned()) {
            call.result();
            return Ending.RETURNED_EARLY;
        }
        stopNanos = caller.cpuNanos();
        if (moment != Moment.INTERRUPTED) {
            gate.open();
            return stop(call);
        }
        call.interrupt();
        if (!returns(call)) {
            return Ending.IGNORES_INTERRUPT;
        }
        try {
            call.result();
            return Ending.RETURNED_EARLY;
        } catch (InterruptedException e) {
            gate.open();
            return stop(new WatchedCall<>(() -> checked(worker.stop())));
        }
    }

    private Ending stop(WatchedCall<List<WorkDone>> call) throws Exception {
        WatchedThread thread = new WatchedThread(queue.taker());
        WatchedThread caller = call.watched();
        Polling.until(() -> call.hasReturned() || (thread.hadItsTime() && caller.hadItsTime()));
        if (!call.hasReturned()) {
            return unended(thread);
        }
        done = call.result();
        Polling.until(() -> thread.hasEnded() || thread.hadItsTime());
        return thread.hasEnded() ? Ending.ENDED : Ending.THREAD_LEFT;
    }

    private Ending unended(WatchedThread thread) {
        if (thread.hasEnded()) {
            return Ending.STOP_WAITS;
        }
        if (thread.isRunnable()) {
            return Ending.COMPUTES_ON;
        }
        if (thread.isBlocked()) {
            return Ending.WAITS_FOR_LOCK;
        }
        return queue.isWaiting() ? Ending.WAITS_FOR_ITEM : Ending.WAITS;
    }

    private static boolean returns(WatchedCall<?> call) throws InterruptedException {
        WatchedThread caller = call.watched();
        Polling.until(() -> call.hasReturned() || caller.hadItsTime());
        return call.hasReturned();
    }

    private static List<WorkDone> checked(@Nullable List<WorkDone> told) {
        if (told == null) {
            throw new MalformedValueException("The answer of stop is null, where a list is wanted");
        }
        if (told.stream().anyMatch(Objects::isNull)) {
            throw new MalformedValueException("The answer of stop has an entry that is null");
        }
        return List.copyOf(told);
    }
}
