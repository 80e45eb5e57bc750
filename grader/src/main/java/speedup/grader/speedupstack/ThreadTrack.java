package speedup.grader.speedupstack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import speedup.grader.speedupstack.Timeline.Block;
import speedup.grader.speedupstack.Timeline.Call;
import speedup.grader.speedupstack.Timeline.Life;
import speedup.grader.speedupstack.Timeline.Sample;
import speedup.grader.speedupstack.Timeline.Span;
import speedup.grader.speedupstack.Timeline.Wait;
import speedup.grader.speedupstack.Timeline.Wait.Kind;

/**
 * What one thread did, as far as it can be told. A recorder sees how waiting ends and what a running thread
 * does, so a thread counts as running where it is not known to wait, from the first to the last event of it.
 */
final class ThreadTrack {

    private final long thread;
    private final List<Block> blocks = new ArrayList<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    private ThreadTrack(long thread) {
        this.thread = thread;
    }

    /** What a thread was doing. */
    enum State {
        ABSENT,
        ACTIVE,
        LOCKED,
        WAITING
    }

    /**
     * It did the same for a while.
     *
     * @param reason what it waited for; empty if it is not known to have waited
     */
    record Stretch(Span span, Optional<Wait> reason) {}

    /** From this time on the thread is in this state. */
    record Change(long time, long thread, State state) {}

    /** One track for each thread of which there is an event. */
    static List<ThreadTrack> of(Timeline timeline) {
        Map<Long, ThreadTrack> tracks = new HashMap<>();
        for (Call call : timeline.calls()) {
            track(tracks, call.thread()).extend(call.span());
        }
        for (Block block : timeline.blocks()) {
            track(tracks, block.thread()).blocks.add(block);
            track(tracks, block.thread()).extend(block.span());
        }
        for (Sample sample : timeline.samples()) {
            track(tracks, sample.thread()).extend(new Span(sample.time(), sample.time()));
        }
        for (Life life : timeline.lives()) {
            track(tracks, life.thread()).live(life.span());
        }
        Collection<ThreadTrack> all = tracks.values();
        all.forEach(track ->
                track.blocks.sort(Comparator.comparingLong(block -> block.span().start())));
        return List.copyOf(all);
    }

    private static ThreadTrack track(Map<Long, ThreadTrack> tracks, long thread) {
        return tracks.computeIfAbsent(thread, ThreadTrack::new);
    }

    private void extend(Span span) {
        first = Math.min(first, span.start());
        last = Math.max(last, span.end());
    }

    /** A thread works from its start on; at its end it may have been parked for long, if that was not seen. */
    private void live(Span life) {
        first = Math.min(first, life.start());
        if (life.end() != Long.MAX_VALUE) {
            last = Math.max(last, life.end());
        }
    }

    /** What the thread did within a call, without gaps; nothing if it had no part in it. */
    List<Stretch> stretches(Span call) {
        long now = Math.max(call.start(), first);
        long end = Math.min(call.end(), last);
        List<Stretch> stretches = new ArrayList<>();
        for (Block block : blocks) {
            long from = Math.max(now, block.span().start());
            long to = Math.min(end, block.span().end());
            if (from < to) {
                add(stretches, new Span(now, from), Optional.empty());
                add(stretches, new Span(from, to), Optional.of(block.reason()));
                now = to;
            }
        }
        add(stretches, new Span(now, end), Optional.empty());
        return stretches;
    }

    /** The changes of state within a call, in order; none if the thread had no part in it. */
    List<Change> changes(Span call) {
        List<Change> changes = new ArrayList<>();
        for (Stretch stretch : stretches(call)) {
            State state =
                    stretch.reason().map(Wait::kind).map(ThreadTrack::state).orElse(State.ACTIVE);
            changes.add(new Change(stretch.span().start(), thread, state));
        }
        if (!changes.isEmpty()) {
            changes.add(new Change(Math.min(call.end(), last), thread, State.ABSENT));
        }
        return changes;
    }

    long thread() {
        return thread;
    }

    boolean isOf(long other) {
        return thread == other;
    }

    /** When it was first at work within a call. */
    OptionalLong begin(Span call) {
        return changes(call).stream()
                .filter(change -> change.state() == State.ACTIVE)
                .mapToLong(Change::time)
                .findFirst();
    }

    /** How long it was at work within a call. */
    long worked(Span call) {
        long worked = 0;
        long since = -1;
        for (Change change : changes(call)) {
            worked += since < 0 ? 0 : change.time() - since;
            since = change.state() == State.ACTIVE ? change.time() : -1;
        }
        return worked;
    }

    private static void add(List<Stretch> stretches, Span span, Optional<Wait> reason) {
        if (span.start() < span.end()) {
            stretches.add(new Stretch(span, reason));
        }
    }

    private static State state(Kind kind) {
        return switch (kind) {
            case LOCK -> State.LOCKED;
            case OTHERS -> State.WAITING;
            case PROCESS -> State.ACTIVE;
            case WORK -> State.ABSENT;
        };
    }
}
