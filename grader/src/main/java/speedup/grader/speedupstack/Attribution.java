package speedup.grader.speedupstack;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import speedup.lesson.Cause;

/**
 * Splits the lost speedup among its causes. There are two budgets: CPU time beyond the baseline's,
 * and idle cores. From each, causes that were seen take what they can have cost, the surest first.
 */
public final class Attribution {

    /**
     * The most CPU time that starting and ending a thread takes: 50 microseconds on a fast machine, 250 on a
     * slow virtual one, and more while it is recorded.
     */
    private static final double THREAD_START = 500_000;

    /** CPU time of starting a small JVM; other programs take less. */
    private static final double PROCESS_START = 100_000_000;

    /** From this part of their time on, what threads use beyond the baseline is put down to their lock. */
    private static final double MUCH_LOCKED = 0.2;

    /**
     * So many waits for locks in a call are many. A lock that is held for a moment is mostly waited for in a loop, which
     * is work to a recorder; such waits are those that took long enough to be recorded.
     */
    private static final long MANY_LOCK_WAITS = 20;

    private static final double MOSTLY = 0.5;

    /** A message that is answered sooner costs more than what is asked for. */
    private static final double SHORT_MESSAGE = 500_000;

    /** So many messages in a call are many. */
    private static final int MANY_MESSAGES = 100;

    /** Less CPU time than this beyond the baseline's, in cores, needs no explanation. */
    private static final double NOTABLE = 0.1;

    private final CallTotals totals;
    private final Optional<Timeline> timeline;
    private final Map<Cause, Double> amounts = new EnumMap<>(Cause.class);

    private Attribution(CallTotals totals, Optional<Timeline> timeline) {
        this.totals = totals;
        this.timeline = timeline;
    }

    /**
     * The stack of an answer.
     *
     * @param timeline what a recording shows of the calls that the totals are of; without one, the two budgets
     *     are all that can be told
     */
    public static SpeedupStack stack(CallTotals totals, Optional<Timeline> timeline) {
        return new Attribution(totals, timeline).stack();
    }

    private SpeedupStack stack() {
        double lost = totals.lost();
        double idleCores = Math.max(0, totals.cores() - totals.busy());
        // An answer that computes less than the baseline has lost less than its idle cores.
        LossBudget idle = new LossBudget(Math.min(idleCores, lost), amounts);
        LossBudget extra = new LossBudget(lost - Math.min(idleCores, lost), amounts);
        extra.take(Cause.SHARED_CORES, totals.achieved() * (1 / totals.wholeCores() - 1));
        Optional<Seen> seen = timeline.map(
                recorded -> new Seen(IdleCoreTime.of(recorded, totals.cores()), new TimelineCounts(recorded)));
        seen.ifPresent(recording -> explain(recording, extra, idle));
        if (extra.left() >= NOTABLE) {
            extra.takeRest(Cause.MORE_CPU_TIME);
        }
        idle.take(Cause.OTHER_PROGRAMS, (double) totals.delay() / totals.wall() * totals.cores());
        extra.takeRest(Cause.NOT_EXPLAINED);
        idle.takeRest(Cause.NOT_EXPLAINED);
        return new SpeedupStack(
                totals.cores(),
                totals.achieved(),
                new LossDescriptions(totals, seen).losses(amounts),
                timeline.flatMap(ThreadLanes::of));
    }

    private void explain(Seen seen, LossBudget extra, LossBudget idle) {
        if (hasSmallTasks(seen.counts())) {
            extra.takeRest(Cause.SMALL_TASKS);
            idle.takeRest(Cause.SMALL_TASKS);
        }
        explainExtra(seen, extra);
        explainIdle(seen.time(), idle);
    }

    private boolean hasSmallTasks(TimelineCounts counts) {
        return counts.handlingPart() > MOSTLY
                || (counts.messages() > (long) MANY_MESSAGES * totals.calls() && counts.messageTime() < SHORT_MESSAGE);
    }

    private void explainExtra(Seen seen, LossBudget extra) {
        IdleCoreTime time = seen.time();
        extra.take(Cause.GARBAGE_COLLECTION, time.idle(Cause.GARBAGE_COLLECTION));
        extra.take(Cause.STARTING_PROCESSES, seen.counts().processStarts() * PROCESS_START / totals.wall());
        extra.take(Cause.STARTING_THREADS, time.threadStarts() * THREAD_START / totals.wall());
        if (time.lockedPart() >= MUCH_LOCKED || seen.counts().lockWaits() >= MANY_LOCK_WAITS * totals.calls()) {
            extra.takeRest(Cause.LOCK);
        }
        extra.take(Cause.SMALL_TASKS, seen.counts().handlingPart() * totals.busy());
        if (time.threads() > IdleCoreTime.OVERSUBSCRIBED * totals.cores()) {
            extra.takeRest(Cause.OVERSUBSCRIPTION);
        }
    }

    /** The recording may have seen more idle time than the clocks: a thread that it takes for idle may just wake up. */
    private void explainIdle(IdleCoreTime time, LossBudget idle) {
        double collected = amounts.getOrDefault(Cause.GARBAGE_COLLECTION, 0.0);
        double all = Math.max(0, time.idle() - collected);
        double scale = all > idle.left() ? idle.left() / all : 1;
        for (Cause cause : Cause.values()) {
            double seen = time.idle(cause) - (cause == Cause.GARBAGE_COLLECTION ? collected : 0);
            if (cause != Cause.NOT_EXPLAINED) {
                idle.take(cause, scale * seen);
            }
        }
    }

    /** What was seen in a recording. */
    record Seen(IdleCoreTime time, TimelineCounts counts) {}
}
