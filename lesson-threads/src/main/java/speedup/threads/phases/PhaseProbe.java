package speedup.threads.phases;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import speedup.exercise.Codec.MalformedValueException;
import speedup.exercise.NotAttemptedException;
import speedup.threads.ExceptionCauses;
import speedup.threads.Polling;
import speedup.threads.WatchedCall;
import speedup.threads.WatchedThread;
import speedup.threads.WatchedThreads;
import speedup.threads.phases.PhaseObservation.Ending;

/**
 * Has an automaton compute marked cells, holds a thread up, and watches. One probe watches once.
 *
 * <p>Whoever goes ahead of a thread that is held up shows by the cells that it asks for. A thread is watched for a while
 * only to see that it waits; a right answer never comes to the limit of that.
 */
final class PhaseProbe {

    private final CellularAutomaton automaton;
    private final PhaseQuestion question;
    private final PhaseHold hold;
    private final WatchedCells cells;
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private final WatchedThreads watched = new WatchedThreads();

    PhaseProbe(CellularAutomaton automaton, PhaseQuestion question) {
        this.automaton = automaton;
        this.question = question;
        hold = new PhaseHold(question.scene().hold, question.held());
        MarkedGrid marks = new MarkedGrid(question.start().length, question.start()[0].length);
        cells = new WatchedCells(marks, question.generations(), hold);
    }

    /**
     * Watches.
     *
     * @throws Exception what the automaton throws and must not
     */
    PhaseObservation observe() throws Exception {
        CellRule rule = CellRule.watched(cells);
        WatchedCall<int[][]> call = new WatchedCall<>(
                () -> checked(automaton.evolve(question.start(), rule, question.generations(), question.threads())));
        try {
            Ending ending = ending(call);
            int[][] grid = ending == Ending.RETURNED ? call.result() : new int[0][];
            return new PhaseObservation(ending, cells.breach().stream().toList(), grid);
        } finally {
            hold.open();
        }
    }

    private static int[][] checked(int @Nullable [][] grid) {
        if (grid == null) {
            throw new MalformedValueException("The answer is null, where a grid is wanted");
        }
        return grid;
    }

    private Ending ending(WatchedCall<int[][]> call) throws Exception {
        if (question.scene().hold != PhaseScene.Hold.NONE) {
            Polling.until(() -> hold.first().isPresent() || call.hasReturned() || standsStill(call));
            watched.restart();
            Polling.until(() -> call.hasReturned() || cells.breach().isPresent() || isSettled(call));
            if (call.hasReturned() && hold.first().isPresent() && !areOthersHeld()) {
                call.result();
                return Ending.RETURNED_EARLY;
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

    /** Whether those wait that the thread that is held up has to see waiting, or the one in which the rule threw. */
    private boolean isSettled(WatchedCall<?> call) {
        return watched.all(
                involved(call)
                        .filter(thread ->
                                areOthersHeld() == hold.first().stream().anyMatch(thread::equals)),
                WatchedThread::isSettled);
    }

    private boolean areOthersHeld() {
        return question.scene().hold == PhaseScene.Hold.OTHERS_UNTIL_FAILED;
    }

    private Stream<Thread> involved(WatchedCall<?> call) {
        return Stream.concat(Stream.of(call.thread()), cells.threads().stream()).distinct();
    }

    /** Whether nobody has asked the rule for so long that nobody will. */
    private boolean standsStill(WatchedCall<?> call) {
        return watched.standStill(involved(call), cells.calls());
    }

    private Ending outcome(WatchedCall<int[][]> call) throws Exception {
        if (hold.failure().isEmpty()) {
            call.result();
            return Ending.RETURNED;
        }
        try {
            call.result();
            return Ending.FAILURE_LOST;
        } catch (NotAttemptedException e) {
            throw e;
        } catch (Exception | Error e) {
            boolean told = hold.failure()
                    .filter(failure -> ExceptionCauses.include(e, failure))
                    .isPresent();
            return told ? Ending.FAILURE_SEEN : Ending.FAILURE_REPLACED;
        }
    }

    /** Whether a thread stays in the automaton's code. One that waits in a pool for its next task is in none. */
    private boolean isLeft(WatchedCall<?> call) throws InterruptedException {
        watched.restart();
        Polling.until(() -> watched.all(left(call).stream(), WatchedThread::hadItsTime));
        return !left(call).isEmpty();
    }

    private List<Thread> left(WatchedCall<?> call) {
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        Set<Thread> candidates = new HashSet<>(all.keySet());
        candidates.removeAll(before);
        candidates.addAll(cells.threads());
        candidates.remove(call.thread());
        String name = automaton.getClass().getName();
        return candidates.stream()
                .filter(thread -> Arrays.stream(all.getOrDefault(thread, new StackTraceElement[0]))
                        .anyMatch(frame -> frame.getClassName().startsWith(name)))
                .toList();
    }
}
