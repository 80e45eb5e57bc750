package speedup.threads.stop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import speedup.threads.WatchedThread;
import speedup.threads.stop.StopScenario.Moment;

/** Looks for the first rule of {@link StoppableWorker} that a worker has broken. */
record StopRules(StopScenario scenario, StopObservation seen) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** As a sentence for the learner. */
    Optional<String> broken() {
        return Stream.<Supplier<Optional<String>>>of(
                        this::ending, this::spinning, this::idleReports, this::takenAfterStop, this::lost, this::steps)
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private Optional<String> ending() {
        return switch (seen.ending()) {
            case ENDED -> Optional.empty();
            case IDLE_STOP_WAITS ->
                broken(
                        "stop did not return, though no worker ran. It may be called before the first start and twice, and"
                                + " then there is nobody to wait for");
            case START_WAITS -> broken("start did not return. The work belongs on a thread of the worker's own");
            case NEVER_BEGAN -> broken("The worker was started, and seconds later %s", missing());
            case COMPUTES_ON -> computesOn();
            case WAITS_FOR_ITEM ->
                told(
                        "still waited for an item seconds later. Who waits does not look at a flag: interrupt it, and let the"
                                + " interrupt end its loop");
            case WAITS_FOR_LOCK ->
                told(
                        "could not end: it was blocked by a lock that another thread held. Two that wait for each other are a"
                                + " deadlock: do not wait for the worker while you hold a lock that it needs");
            case WAITS ->
                told("its thread still waited seconds later, though not for an item. It has to be woken, and"
                        + " then to end");
            case STOP_WAITS -> told("its thread ended, and stop had not returned seconds later");
            case IGNORES_INTERRUPT ->
                broken("stop waited for a long step, and its caller was interrupted. It should have thrown an"
                        + " InterruptedException, and seconds later it had not");
            case RETURNED_EARLY -> returnedEarly();
            case THREAD_LEFT -> told("stop returned, but its thread had not ended seconds later");
        };
    }

    private String missing() {
        return switch (scenario.moment()) {
            case IDLE, WAITING -> "it had not asked for an item while its queue was empty";
            case TAKING -> "it had not asked for an item";
            case COMPUTING, SWALLOWING, IN_LONG_STEP, INTERRUPTED ->
                "the thread that asks for items had not computed its first one";
        };
    }

    private Optional<String> computesOn() {
        return switch (scenario.moment()) {
            case SWALLOWING ->
                told("computed on. The rule swallowed the interrupt: an interrupt alone can be lost, a volatile flag"
                        + " beside it cannot");
            case IDLE, WAITING ->
                told("its thread went on asking. A loop that catches the interrupt has to end, or to look at a flag");
            default ->
                told("computed on. Its loop has to look at a flag in each step, and the flag has to be volatile: of a"
                        + " plain field, the compiler may read the value once, before the loop");
        };
    }

    private Optional<String> returnedEarly() {
        return scenario.moment() == Moment.INTERRUPTED
                ? broken(
                        "stop was interrupted while it waited for a long step, and returned, or had returned before. Nobody"
                                + " can know then what was done: throw the InterruptedException on")
                : told(
                        "stop returned before it had ended. Nobody can know then what was done: wait for the thread's end,"
                                + " as join does, however long it takes");
    }

    private Optional<String> spinning() {
        if (seen.idleNanos() >= WatchedThread.SPUN_NANOS) {
            return broken(
                    "The worker took %.0f ms of CPU time while it waited for an item, and should take next to none. Asking"
                            + " again and again is a busy wait: take waits without computing",
                    seen.idleNanos() / NANOS_PER_MILLI);
        }
        return seen.stopNanos() < WatchedThread.SPUN_NANOS
                ? Optional.empty()
                : broken(
                        "stop took %.0f ms of CPU time while it waited for the worker's end, and should take next to"
                                + " none. Asking again and again is a busy wait: join waits without computing",
                        seen.stopNanos() / NANOS_PER_MILLI);
    }

    private Optional<String> idleReports() {
        return seen.idleReports() == 0
                ? Optional.empty()
                : broken(
                        "stop told of %d items where no worker ran. It tells of those that were taken since the last"
                                + " start",
                        seen.idleReports());
    }

    private Optional<String> takenAfterStop() {
        return scenario.moment().isInFirstItem() && seen.taken().length > 1
                ? told("took %d more. What has not been taken stays in the queue", seen.taken().length - 1)
                : Optional.empty();
    }

    private Optional<String> lost() {
        int[] told = seen.done().stream().mapToInt(WorkDone::number).toArray();
        int i = Arrays.mismatch(seen.taken(), told);
        if (i < 0) {
            return Optional.empty();
        }
        String numbers = "took the items %s; stop told of %d. ";
        return i < seen.taken().length && Arrays.stream(told).noneMatch(number -> number == seen.taken()[i])
                ? told(
                        numbers + "Item %d is lost: of each item that was taken, stop tells how far it came",
                        Arrays.toString(seen.taken()),
                        told.length,
                        seen.taken()[i])
                : told(
                        numbers + "Entry %d is of item %s. It should be %s",
                        Arrays.toString(seen.taken()),
                        told.length,
                        i,
                        at(told, i),
                        at(seen.taken(), i));
    }

    private static String at(int[] numbers, int i) {
        return i < numbers.length ? "" + numbers[i] : "missing";
    }

    /** How far each item came. */
    private Optional<String> steps() {
        for (WorkDone done : seen.done()) {
            WorkItem item = item(done.number());
            long fewest = fewestSteps(item);
            long most = mostSteps(item);
            if (done.steps() < fewest || done.steps() > most) {
                return told(
                        "stop told of %d steps of item %d. It should be %s",
                        done.steps(), item.number(), fewest == most ? "" + most : "from " + fewest + " to " + most);
            }
            long right = StepRules.value(item.start(), done.steps());
            if (done.value() != right) {
                return told(
                        "stop told that %d steps of item %d, from %d on, lead to %d. They lead to %d",
                        done.steps(), item.number(), item.start(), done.value(), right);
            }
        }
        return Optional.empty();
    }

    private long fewestSteps(WorkItem item) {
        return switch (scenario.moment()) {
            case IDLE, WAITING -> item.steps();
            case TAKING -> 0;
            default -> 1;
        };
    }

    private long mostSteps(WorkItem item) {
        return switch (scenario.moment()) {
            case TAKING -> 0;
            case IN_LONG_STEP, INTERRUPTED, SWALLOWING -> 1;
            default -> item.steps();
        };
    }

    /** The item of a number, which was taken and so is there. */
    private WorkItem item(int number) {
        return scenario.items().stream()
                .filter(item -> item.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> told(String format, Object... values) {
        return broken("The worker was told to stop while it " + doing() + ", and " + format, values);
    }

    private String doing() {
        return switch (scenario.moment()) {
            case COMPUTING -> "computed an item of very many steps";
            case IDLE -> "waited for its first item";
            case WAITING -> "waited for an item, with all others finished";
            case TAKING -> "was getting its first item";
            case IN_LONG_STEP -> "was in a long step";
            case INTERRUPTED -> "was in a long step, by a call that was interrupted and then by another one";
            case SWALLOWING -> "was in a step that swallows interrupts";
        };
    }

    private static Optional<String> broken(String format, Object... values) {
        return Optional.of(String.format(Locale.ROOT, format, values));
    }
}
