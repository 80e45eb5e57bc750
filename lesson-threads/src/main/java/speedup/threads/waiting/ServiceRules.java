package speedup.threads.waiting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import speedup.threads.waiting.ServiceObservation.Outcome;

/** Looks for the first rule of {@link ServiceCaller} that a call has broken. */
record ServiceRules(ServiceScenario scenario, ServiceObservation seen) {

    /** With fewer services, the platform threads that virtual ones run on could be as many. */
    private static final int MANY = 100;

    /** As a sentence for the learner. */
    Optional<String> broken() {
        return Stream.<Supplier<Optional<String>>>of(
                        this::atATime,
                        this::platformThreads,
                        this::askedTwice,
                        this::outcome,
                        this::left,
                        this::answers)
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private int count() {
        return scenario.answers().length;
    }

    private Optional<String> atATime() {
        return seen.mostAtATime() == count()
                ? Optional.empty()
                : broken(
                        "Of %d services, %d were being asked at the same time, and no more came for seconds. None answers"
                                + " before all are being asked: give each a thread of its own",
                        count(), seen.mostAtATime());
    }

    private Optional<String> platformThreads() {
        return count() < MANY || seen.platformThreads() < count()
                ? Optional.empty()
                : broken(
                        "While %d services were being asked, there were %d more platform threads than before. A platform"
                                + " thread is one of the operating system's, with a stack of its own; of virtual threads,"
                                + " those that wait take none",
                        count(), seen.platformThreads());
    }

    private Optional<String> askedTwice() {
        return seen.askedTwice() < 0
                ? Optional.empty()
                : broken("Service %d was asked twice. Each is asked once", seen.askedTwice());
    }

    private Optional<String> outcome() {
        if (seen.outcome() == Outcome.WAITS) {
            return waits();
        }
        return switch (scenario.event()) {
            case ALL_ANSWER, ALL_ANSWER_TOGETHER ->
                seen.outcome() == Outcome.RETURNED
                        ? Optional.empty()
                        : broken("All services would have answered, and the call %s", ended());
            case ONE_FAILS -> oneFailed();
            case CALL_INTERRUPTED ->
                seen.outcome() == Outcome.INTERRUPTED
                        ? Optional.empty()
                        : broken(
                                "The call was interrupted, and %s. It should have thrown an InterruptedException",
                                ended());
        };
    }

    private Optional<String> oneFailed() {
        if (seen.outcome() != Outcome.FAILED) {
            return broken(
                    "Service %d failed, and the call %s. It should have thrown what the service threw",
                    scenario.failing(), ended());
        }
        return seen.failed() == scenario.failing()
                ? Optional.empty()
                : broken(
                        "Service %d failed first, and the call threw the failure of service %d, which failed because it"
                                + " was interrupted. The first failure is the reason",
                        scenario.failing(), seen.failed());
    }

    private String ended() {
        return switch (seen.outcome()) {
            case RETURNED -> "returned " + seen.answers().length + " answers";
            case FAILED -> "threw that service " + seen.failed() + " failed";
            case INTERRUPTED -> "threw an InterruptedException";
            case WAITS -> "waited";
        };
    }

    private Optional<String> waits() {
        String others = seen.waitingAtEnd() == 0
                ? "though no service was being asked any more"
                : seen.waitingAtEnd() + " services were still being asked";
        return switch (scenario.event()) {
            case ALL_ANSWER, ALL_ANSWER_TOGETHER ->
                broken("Every service answered, and seconds later the call had not returned");
            case ONE_FAILS ->
                broken(
                        "Service %d of %d failed, and seconds later the call had not thrown: %s. Look at the answers as"
                                + " they come, not in the order of the services, and interrupt the others",
                        scenario.failing(), count(), others);
            case CALL_INTERRUPTED ->
                broken("The call was interrupted, and seconds later it had not thrown: %s. Interrupt them", others);
        };
    }

    private Optional<String> left() {
        return seen.waitingAtEnd() == 0
                ? Optional.empty()
                : broken(
                        "The call had ended (it %s), and %d services were still being asked. Interrupt those that have not"
                                + " answered, and wait until the last one has ended: it may take a moment",
                        ended(), seen.waitingAtEnd());
    }

    private Optional<String> answers() {
        if (seen.outcome() != Outcome.RETURNED) {
            return Optional.empty();
        }
        if (seen.answers().length != count()) {
            return broken("The call returned %d answers of %d services", seen.answers().length, count());
        }
        int i = Arrays.mismatch(scenario.answers(), seen.answers());
        return i < 0
                ? Optional.empty()
                : broken(
                        "Answer %d is %d. It should be %d: answers stand in the order of the services, whichever comes"
                                + " first",
                        i, seen.answers()[i], scenario.answers()[i]);
    }

    private static Optional<String> broken(String format, Object... values) {
        return Optional.of(String.format(Locale.ROOT, format, values));
    }
}
