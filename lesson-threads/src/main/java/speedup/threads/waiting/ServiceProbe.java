package speedup.threads.waiting;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import speedup.exercise.Codec.MalformedValueException;
import speedup.threads.Polling;
import speedup.threads.WatchedCall;
import speedup.threads.WatchedThread;
import speedup.threads.WatchedThreads;
import speedup.threads.waiting.ServiceObservation.Outcome;
import speedup.threads.waiting.ServiceScenario.Event;

/** Has services asked, lets the event of a scenario happen, and watches. One probe watches once. */
final class ServiceProbe {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ServiceCaller caller;
    private final ServiceScenario scenario;
    private final WatchedServices services;
    private final int platformThreadsBefore = THREADS.getThreadCount();
    private int mostAtATime;
    private int platformThreads;

    ServiceProbe(ServiceCaller caller, ServiceScenario scenario) {
        this.caller = caller;
        this.scenario = scenario;
        this.services = new WatchedServices(scenario);
    }

    /** How a call ended, seen by the thread that made it. */
    private record Ending(Outcome outcome, List<Integer> answers, int failed, int waiting) {}

    /**
     * Watches.
     *
     * @throws Exception what the call throws beside a service's failure and an interrupt
     */
    ServiceObservation observe() throws Exception {
        try {
            WatchedCall<Ending> call = new WatchedCall<>(this::call);
            awaitAll(call);
            mostAtATime = services.beingAsked();
            platformThreads = Math.max(0, THREADS.getThreadCount() - platformThreadsBefore);
            services.begin();
            if (scenario.event() == Event.CALL_INTERRUPTED) {
                call.interrupt();
            }
            WatchedThread thread = call.watched();
            Polling.until(() -> call.hasReturned() || thread.hadItsTime());
            return observation(call.hasReturned() ? call.result() : ending(Outcome.WAITS, List.of(), -1));
        } finally {
            services.release();
        }
    }

    /** Waits until all services are being asked, or for so long that no further one will be. */
    private void awaitAll(WatchedCall<Ending> call) throws InterruptedException {
        WatchedThreads watched = new WatchedThreads();
        int all = scenario.answers().length;
        Polling.until(() -> services.beingAsked() == all
                || call.hasReturned()
                || watched.standStill(Stream.of(call.thread()), services.arrivals()));
    }

    private Ending call() throws Exception {
        try {
            return ending(Outcome.RETURNED, checked(caller.askAll(services.all())), -1);
        } catch (ServiceFailedException e) {
            return ending(Outcome.FAILED, List.of(), e.service());
        } catch (InterruptedException e) {
            return ending(Outcome.INTERRUPTED, List.of(), -1);
        }
    }

    private Ending ending(Outcome outcome, List<Integer> answers, int failed) {
        return new Ending(outcome, answers, failed, services.beingAsked());
    }

    private ServiceObservation observation(Ending ending) {
        return new ServiceObservation(
                ending.outcome(),
                ending.answers().stream().mapToInt(Integer::intValue).toArray(),
                ending.failed(),
                mostAtATime,
                platformThreads,
                services.askedTwice(),
                ending.waiting());
    }

    private static List<Integer> checked(@Nullable List<Integer> answers) {
        if (answers == null) {
            throw new MalformedValueException("The answer is null, where a list is wanted");
        }
        if (answers.stream().anyMatch(Objects::isNull)) {
            throw new MalformedValueException("The answer has an entry that is null");
        }
        return List.copyOf(answers);
    }
}
