package speedup.threads.pipeline;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import speedup.exercise.NotAttemptedException;
import speedup.threads.ExceptionCauses;
import speedup.threads.Polling;
import speedup.threads.WatchedCall;
import speedup.threads.WatchedThread;
import speedup.threads.WatchedThreads;
import speedup.threads.pipeline.PipelineObservation.Ending;
import speedup.threads.pipeline.PipelineScene.Hold;

/**
 * Has a pipeline pass marked items on, holds a thread up, and watches. One probe watches once.
 *
 * <p>Threads are watched for a while only to see that they wait, or do not end; a right answer never comes to the limits of
 * that.
 */
final class PipelineProbe {

    private final Pipeline pipeline;
    private final PipelineQuestion question;
    private final PipelineHold hold;
    private final PipelineWatch watch;
    private final StartedThreads started;
    private final WatchedThreads watched = new WatchedThreads();

    PipelineProbe(Pipeline pipeline, PipelineQuestion question) {
        this.pipeline = pipeline;
        this.question = question;
        hold = new PipelineHold(question.scene(), question.held());
        watch = new PipelineWatch(question, hold);
        started = new StartedThreads(pipeline.getClass());
    }

    /**
     * Watches.
     *
     * @throws Exception what the pipeline throws and must not
     */
    PipelineObservation observe() throws Exception {
        WatchedCall<Boolean> call = new WatchedCall<>(() -> {
            pipeline.run(watch::next, watch.stages(), watch::accept, question.capacity());
            return true;
        });
        try {
            Ending ending = ending(call);
            return new PipelineObservation(ending, watch.breach().stream().toList(), results());
        } finally {
            hold.open();
        }
    }

    /** What the sink was given. If it was not that, there is a breach. */
    private long[] results() {
        int stages = question.workers().length;
        return LongStream.range(0, watch.results())
                .map(item -> WatchedPlace.mark((int) item, stages, stages))
                .toArray();
    }

    private Ending ending(WatchedCall<?> call) throws Exception {
        if (question.scene().hold != Hold.NONE) {
            Polling.until(() -> hold.held().isPresent() || call.hasReturned() || standsStill(call));
            Ending early = whileHeld(call);
            if (early != Ending.RETURNED) {
                return early;
            }
            hold.open();
        }
        watched.restart();
        Polling.until(() -> call.hasReturned() || standsStill(call));
        if (!call.hasReturned()) {
            return Ending.STANDS_STILL;
        }
        Ending outcome = outcome(call);
        return isLeft(call) ? Ending.THREAD_LEFT : outcome;
    }

    /** What shows while a thread is held up; {@link Ending#RETURNED} if nothing does. */
    private Ending whileHeld(WatchedCall<?> call) throws Exception {
        watched.restart();
        if (question.scene().hold == Hold.UNTIL_ITEMS_ARRIVE) {
            Polling.until(() -> call.hasReturned() || watch.haveAllArrived() || standsStill(call));
            if (!call.hasReturned() && !watch.haveAllArrived()) {
                return Ending.ITEMS_WAIT;
            }
        } else {
            waitUntilSettled(call);
        }
        if (isToBeInterrupted(call) && !call.hasReturned()) {
            call.interrupt();
            watched.restart();
            waitUntilSettled(call);
            watch.interrupted();
        }
        if (call.hasReturned() && hold.held().isPresent()) {
            throwUnlessExpected(call);
            return Ending.RETURNED_EARLY;
        }
        return Ending.RETURNED;
    }

    /** A caller that does the work of the sink itself does not wait for others then. */
    private boolean isToBeInterrupted(WatchedCall<?> call) {
        return question.scene().hold == Hold.UNTIL_INTERRUPTED
                && hold.held().filter(thread -> !thread.equals(call.thread())).isPresent();
    }

    /** An exception that nothing explains is the answer's own; that of an interrupt is explained. */
    private void throwUnlessExpected(WatchedCall<?> call) throws Exception {
        if (question.scene().hold != Hold.UNTIL_INTERRUPTED) {
            call.result();
        }
    }

    /** Until those wait that the thread that is held up has to see waiting. */
    private void waitUntilSettled(WatchedCall<?> call) throws InterruptedException {
        Polling.until(() -> call.hasReturned()
                || watch.breach().isPresent()
                || watched.all(
                        involved(call).filter(thread -> hold.held().stream().noneMatch(thread::equals)),
                        WatchedThread::isSettled));
    }

    private Stream<Thread> involved(WatchedCall<?> call) {
        return Stream.concat(Stream.of(call.thread()), watch.threads().stream()).distinct();
    }

    /** Whether nobody has called source, stage or sink for so long that nobody will. */
    private boolean standsStill(WatchedCall<?> call) {
        return watched.standStill(involved(call), watch.calls());
    }

    private Ending outcome(WatchedCall<?> call) throws Exception {
        boolean interrupted = isToBeInterrupted(call);
        if (!interrupted && hold.failure().isEmpty()) {
            call.result();
            return Ending.RETURNED;
        }
        try {
            call.result();
            return Ending.FAILURE_LOST;
        } catch (NotAttemptedException e) {
            throw e;
        } catch (Exception | Error e) {
            boolean told = interrupted ? e instanceof InterruptedException : tells(e);
            return told ? Ending.FAILURE_SEEN : Ending.FAILURE_REPLACED;
        }
    }

    private boolean tells(Throwable thrown) {
        return hold.failure()
                .filter(failure -> ExceptionCauses.include(thrown, failure))
                .isPresent();
    }

    /** Whether a thread does not end. One that is about to does so in a moment. */
    private boolean isLeft(WatchedCall<?> call) throws InterruptedException {
        watched.restart();
        Polling.until(
                () -> watched.all(started.alive(call.thread(), watch.threads()).stream(), WatchedThread::hadItsTime));
        return !started.alive(call.thread(), watch.threads()).isEmpty();
    }
}
