package speedup.grader.speedupstack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import speedup.grader.speedupstack.Timeline.Block;
import speedup.grader.speedupstack.Timeline.Call;
import speedup.grader.speedupstack.Timeline.Sample;
import speedup.grader.speedupstack.Timeline.Span;
import speedup.grader.speedupstack.Timeline.Wait;

/** What a timeline counts, whatever the order: locks, messages, hot lines. Only what lies in the calls. */
final class TimelineCounts {

    private final Map<Wait, Long> locks = new HashMap<>();
    private final Map<SourceLine, Long> places = new HashMap<>();
    private long lockWaits;
    private long messages;
    private long messageTime;
    private long samples;
    private long handling;
    private final long processStarts;

    TimelineCounts(Timeline timeline) {
        List<Span> calls = timeline.calls().stream().map(Call::span).toList();
        timeline.blocks().forEach(block -> add(block, calls));
        timeline.samples().stream().filter(sample -> isIn(calls, sample.time())).forEach(this::add);
        processStarts = timeline.processStarts().stream()
                .filter(time -> isIn(calls, time))
                .count();
    }

    private static boolean isIn(List<Span> calls, long time) {
        return calls.stream().anyMatch(call -> call.holds(time));
    }

    private void add(Block block, List<Span> calls) {
        long inside = calls.stream().mapToLong(block.span()::overlap).sum();
        if (inside > 0 && block.reason().kind() == Wait.Kind.LOCK) {
            locks.merge(block.reason(), inside, Long::sum);
            lockWaits++;
        } else if (inside > 0 && block.reason().kind() == Wait.Kind.PROCESS) {
            messages++;
            messageTime += inside;
        }
    }

    private void add(Sample sample) {
        samples++;
        handling += sample.handling() ? 1 : 0;
        sample.place().ifPresent(place -> places.merge(place, 1L, Long::sum));
    }

    /** The lock that threads waited for longest. */
    Optional<Wait> lock() {
        return MostFrequent.of(locks);
    }

    /** How often a thread waited for a lock, as far as it waited for long enough to be recorded. */
    long lockWaits() {
        return lockWaits;
    }

    /** The line that threads were seen at most often. */
    Optional<SourceLine> hottest() {
        return MostFrequent.of(places);
    }

    /** The part of the samples that show the handing out of tasks. */
    double handlingPart() {
        return samples == 0 ? 0 : (double) handling / samples;
    }

    /** How often a thread waited for another process. */
    long messages() {
        return messages;
    }

    /** How long it waited for one message, in nanoseconds, on average. */
    double messageTime() {
        return messages == 0 ? 0 : (double) messageTime / messages;
    }

    long processStarts() {
        return processStarts;
    }
}
