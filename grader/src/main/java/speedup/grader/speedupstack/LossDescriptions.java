package speedup.grader.speedupstack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import speedup.grader.speedupstack.Attribution.Seen;
import speedup.grader.speedupstack.Timeline.Wait;
import speedup.lesson.Cause;

/** Puts into words what was found, for a learner: what to look at, and not what to type. */
final class LossDescriptions {

    /** Less than this of the speedup is not worth a line of its own. */
    private static final double SMALLEST = 0.005;

    private static final double ROUNDING = 1e-9;

    /** With fewer cores busy there was nobody to be slowed down by. */
    private static final double ALONE = 1.2;

    private static final double MICRO = 1e3;

    private final CallTotals totals;
    private final Optional<Seen> seen;

    LossDescriptions(CallTotals totals, Optional<Seen> seen) {
        this.totals = totals;
        this.seen = seen;
    }

    /** The losses; what is too small to be named is added to what is not explained. */
    List<Loss> losses(Map<Cause, Double> amounts) {
        List<Loss> losses = new ArrayList<>();
        double rest = 0;
        for (Map.Entry<Cause, Double> entry : amounts.entrySet()) {
            if (entry.getValue() < SMALLEST || entry.getKey() == Cause.NOT_EXPLAINED) {
                rest += entry.getValue();
            } else {
                losses.add(loss(entry.getKey(), entry.getValue()));
            }
        }
        if (rest > ROUNDING) {
            losses.add(loss(Cause.NOT_EXPLAINED, rest));
        }
        return losses;
    }

    private Loss loss(Cause cause, double amount) {
        Optional<SourceLine> place = seen.flatMap(recording -> place(cause, recording));
        String finding =
                seen.map(recording -> recorded(cause, amount, recording)).orElseGet(() -> timed(cause, amount));
        return new Loss(cause, amount, finding, place);
    }

    private static Optional<SourceLine> place(Cause cause, Seen seen) {
        return switch (cause) {
            case SERIAL_PART -> seen.time().serialLine();
            case LOCK -> seen.counts().lock().flatMap(Wait::place);
            case MORE_CPU_TIME -> seen.counts().messages() == 0 ? seen.counts().hottest() : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String recorded(Cause cause, double amount, Seen seen) {
        return switch (cause) {
            case SERIAL_PART ->
                format(
                                "for %.0f%% of the time only one thread had work",
                                100 * seen.time().serialPart())
                        + at(", seen mostly at ", place(cause, seen));
            case LOAD_IMBALANCE ->
                format(
                        "the work is shared out unevenly: %.0f%% of the cores' time passed after some threads had"
                                + " finished and before the last one had",
                        100 * amount / totals.cores());
            case LOCK ->
                format(
                                "threads spent %.0f%% of their time waiting for a lock",
                                100 * seen.time().lockedPart())
                        + seen.counts()
                                .lock()
                                .map(lock -> ", that of " + lock.on())
                                .orElse("")
                        + at(" at ", place(cause, seen));
            case OVERSUBSCRIPTION ->
                format(
                        "%.0f threads at a time took turns on %d cores",
                        seen.time().threads(), totals.cores());
            case STARTING_THREADS ->
                format(
                        "each call started %d threads, and a thread costs more to start than a small share of the"
                                + " work",
                        perCall(seen.time().threadStarts()));
            case STARTING_PROCESSES ->
                format(
                        "each call started %d processes, and a process has to start a JVM before it works",
                        perCall(seen.counts().processStarts()));
            case SMALL_TASKS -> smallTasks(seen);
            case MORE_CPU_TIME -> timed(cause, amount) + at(", seen mostly at ", place(cause, seen));
            default -> timed(cause, amount);
        };
    }

    private String smallTasks(Seen seen) {
        return seen.counts().messages() > totals.calls()
                ? format(
                        "each call exchanged %d messages with other processes, with %.0f microseconds of waiting for"
                                + " each: the tasks in them are small",
                        perCall(seen.counts().messages()), seen.counts().messageTime() / MICRO)
                : format(
                        "%.0f%% of the CPU time went into handing out tasks: they are small",
                        100 * seen.counts().handlingPart());
    }

    private String timed(Cause cause, double amount) {
        double part = 100 * amount / totals.cores();
        return switch (cause) {
            case GARBAGE_COLLECTION -> format("the garbage collector took %.0f%% of the cores' time", part);
            case MORE_CPU_TIME -> moreCpuTime();
            case SHARED_CORES ->
                format(
                        "the machine's cores gave %.0f%% of a whole core each, which is no fault of the answer",
                        100 * totals.wholeCores());
            case OTHER_PROGRAMS ->
                format("other programs had up to %.0f%% of the cores' time, which is no fault of the answer", part);
            default -> format("cores were idle or busy for reasons that were not seen, for %.0f%% of their time", part);
        };
    }

    private String moreCpuTime() {
        String used = format(
                "it used %.1f times the CPU time of the serial version, so ",
                (double) totals.cpu() / totals.baselineCpu());
        return totals.busy() < ALONE
                ? used + "it does more work, or does it in a slower way"
                : used + "either its threads or processes slow each other down, by writing to the same cache lines or"
                        + " by waiting for memory, or they do more work in all";
    }

    private long perCall(long count) {
        return Math.round((double) count / totals.calls());
    }

    private static String at(String lead, Optional<SourceLine> place) {
        return place.map(where -> lead + where).orElse("");
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
