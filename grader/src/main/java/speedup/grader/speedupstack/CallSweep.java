package speedup.grader.speedupstack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import speedup.grader.speedupstack.ThreadTrack.Change;
import speedup.grader.speedupstack.ThreadTrack.State;
import speedup.grader.speedupstack.Timeline.Call;
import speedup.grader.speedupstack.Timeline.Span;

/** Goes through one call from its start to its end, and cuts it into slices in which no thread changes its state. */
final class CallSweep {

    /** A caller that works for less than this part of the call has others do it. */
    private static final double TAKING_PART = 0.05;

    private final Map<Long, State> states = new HashMap<>();
    private final Map<Long, Long> since = new HashMap<>();
    private final Map<Long, Long> worked = new HashMap<>();
    private final Map<Long, Long> alone = new HashMap<>();
    private final Map<Long, Long> lockDelays = new HashMap<>();
    private final Set<Long> active = new LinkedHashSet<>();
    private final List<Slice> slices = new ArrayList<>();
    private final long idleCaller;
    private int locked;
    private int waiting;

    private CallSweep(long idleCaller) {
        this.idleCaller = idleCaller;
    }

    /**
     * A slice of a call.
     *
     * @param active how many threads were at work
     * @param locked how many waited for a lock
     * @param waiting how many waited for others
     * @param lone the thread that alone was at work; 0 if there was none or more than one
     * @param shared how long the lone thread had worked beside others before, in this call; a caller that only
     *     starts threads and waits for them is none of these
     * @param lockDelay for how much of the slice the lone thread makes up for time that it waited for a lock
     */
    record Slice(Span span, int active, int locked, int waiting, long lone, long shared, long lockDelay) {

        int threads() {
            return active + locked + waiting;
        }
    }

    static List<Slice> slices(Call whole, List<ThreadTrack> tracks) {
        Span call = whole.span();
        List<Change> changes = new ArrayList<>();
        long callersWork = 0;
        for (ThreadTrack track : tracks) {
            changes.addAll(track.changes(call));
            callersWork += track.isOf(whole.thread()) ? track.worked(call) : 0;
        }
        changes.sort(Comparator.comparingLong(Change::time));
        CallSweep sweep = new CallSweep(callersWork < TAKING_PART * call.length() ? whole.thread() : 0);
        long now = call.start();
        for (Change change : changes) {
            sweep.slice(new Span(now, change.time()));
            sweep.apply(change);
            now = change.time();
        }
        sweep.slice(new Span(now, call.end()));
        return sweep.slices;
    }

    private void slice(Span span) {
        if (span.length() <= 0) {
            return;
        }
        long lone = active.size() == 1 ? active.iterator().next() : 0;
        long shared = 0;
        long lockDelay = 0;
        if (lone != 0) {
            long total = worked.getOrDefault(lone, 0L) + span.start() - since.getOrDefault(lone, span.start());
            shared = total - alone.getOrDefault(lone, 0L);
            lockDelay = Math.min(span.length(), lockDelays.getOrDefault(lone, 0L));
            lockDelays.merge(lone, -lockDelay, Long::sum);
        }
        if (lone != 0 || (active.size() == 2 && active.contains(idleCaller))) {
            active.forEach(thread -> alone.merge(thread, span.length(), Long::sum));
        }
        slices.add(new Slice(span, active.size(), locked, waiting, lone, shared, lockDelay));
    }

    private void apply(Change change) {
        State before = states.getOrDefault(change.thread(), State.ABSENT);
        states.put(change.thread(), change.state());
        count(before, -1);
        count(change.state(), 1);
        Long start = since.put(change.thread(), change.time());
        long length = start == null ? 0 : change.time() - start;
        if (before == State.ACTIVE) {
            worked.merge(change.thread(), length, Long::sum);
        } else if (before == State.LOCKED) {
            lockDelays.merge(change.thread(), length, Long::sum);
        }
        if (change.state() == State.ACTIVE) {
            active.add(change.thread());
        } else {
            active.remove(change.thread());
        }
    }

    private void count(State state, int by) {
        if (state == State.LOCKED) {
            locked += by;
        } else if (state == State.WAITING) {
            waiting += by;
        }
    }
}
