package speedup.grader.speedupstack;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import speedup.grader.speedupstack.CallSweep.Slice;
import speedup.grader.speedupstack.Timeline.Call;
import speedup.grader.speedupstack.Timeline.Sample;
import speedup.grader.speedupstack.Timeline.Span;
import speedup.lesson.Cause;

/** How much core time was idle during the calls, by what the threads were doing. In cores, on average. */
final class IdleCoreTime {

    /** With more threads for each core than this, oversubscription is the first thing to look at. */
    static final int OVERSUBSCRIBED = 4;

    private final int cores;
    private final StartBursts bursts;
    private final List<Span> pauses;
    private final Map<Cause, Double> idle = new EnumMap<>(Cause.class);
    private final Map<SourceLine, Long> serialLines = new HashMap<>();
    private long wall;
    private double threadTime;
    private double workTime;
    private double lockedTime;
    private double serialTime;

    private IdleCoreTime(Timeline timeline, int cores) {
        this.cores = cores;
        this.bursts = StartBursts.of(timeline, cores);
        this.pauses = timeline.pauses();
    }

    static IdleCoreTime of(Timeline timeline, int cores) {
        IdleCoreTime time = new IdleCoreTime(timeline, cores);
        List<ThreadTrack> tracks = ThreadTrack.of(timeline);
        List<SweptCall> calls = timeline.calls().stream()
                .map(call -> SweptCall.of(call, timeline, tracks))
                .toList();
        Set<String> shared = calls.stream()
                .flatMap(call -> call.serialWork().sharedPaths().stream())
                .collect(Collectors.toSet());
        calls.forEach(call -> time.add(call, shared));
        return time;
    }

    /**
     * A call of the answer.
     *
     * @param slices what its threads did, in the order of time
     * @param samples taken during the call, in the order of time
     * @param serialWork what its only thread did when there was only one
     */
    private record SweptCall(List<Slice> slices, List<Sample> samples, SerialWork serialWork) {

        static SweptCall of(Call call, Timeline timeline, List<ThreadTrack> tracks) {
            List<Slice> slices = CallSweep.slices(call, tracks);
            List<Sample> samples = timeline.samples().stream()
                    .filter(sample -> call.span().holds(sample.time()))
                    .sorted(Comparator.comparingLong(Sample::time))
                    .toList();
            return new SweptCall(
                    slices, samples, new SerialWork(call.thread(), CoStartedThreads.of(call, tracks), slices, samples));
        }
    }

    private void add(SweptCall call, Set<String> shared) {
        List<Sample> samples = call.samples();
        int next = 0;
        for (Slice slice : call.slices()) {
            boolean serial = add(slice, call.serialWork(), shared);
            while (next < samples.size()
                    && samples.get(next).time() < slice.span().end()) {
                Sample sample = samples.get(next);
                if (serial && sample.thread() == slice.lone()) {
                    sample.place().ifPresent(place -> serialLines.merge(place, 1L, Long::sum));
                }
                next++;
            }
        }
    }

    /** Accounts for a slice; returns whether it belongs to a serial part. */
    private boolean add(Slice slice, SerialWork serialWork, Set<String> shared) {
        long length = slice.span().length();
        wall += length;
        threadTime += (double) length * slice.threads();
        workTime += (double) length * (slice.active() + slice.locked());
        lockedTime += (double) length * slice.locked();
        double paused = overlap(pauses, slice.span());
        idle.merge(Cause.GARBAGE_COLLECTION, paused * cores, Double::sum);
        double rest = length - paused;
        int free = Math.max(0, cores - slice.active());
        int behindLock = Math.min(free, slice.locked());
        idle.merge(Cause.LOCK, rest * behindLock, Double::sum);
        double starting = Math.min(rest, overlap(bursts.spans(), slice.span()));
        idle.merge(Cause.STARTING_THREADS, starting * (free - behindLock), Double::sum);
        double lockDelay = Math.min(rest - starting, (double) slice.lockDelay());
        idle.merge(Cause.LOCK, lockDelay * (free - behindLock), Double::sum);
        rest -= starting + lockDelay;
        Cause cause = cause(slice, serialWork, shared);
        idle.merge(cause, rest * (free - behindLock), Double::sum);
        serialTime += cause == Cause.SERIAL_PART ? rest : 0;
        return cause == Cause.SERIAL_PART;
    }

    private Cause cause(Slice slice, SerialWork serialWork, Set<String> shared) {
        if (slice.threads() > OVERSUBSCRIBED * cores) {
            return Cause.OVERSUBSCRIPTION;
        }
        if (slice.active() == 0) {
            return Cause.NOT_EXPLAINED;
        }
        return slice.active() == 1 && slice.locked() == 0 && serialWork.isSerial(slice, shared)
                ? Cause.SERIAL_PART
                : Cause.LOAD_IMBALANCE;
    }

    private static double overlap(List<Span> spans, Span span) {
        return spans.stream().mapToLong(span::overlap).sum();
    }

    /** Cores that were idle for a cause, on average. */
    double idle(Cause cause) {
        return wall == 0 ? 0 : idle.getOrDefault(cause, 0.0) / wall;
    }

    /** Cores that were idle for any cause. */
    double idle() {
        return idle.keySet().stream().mapToDouble(this::idle).sum();
    }

    /** The part of the calls' time in which one thread had to work alone. */
    double serialPart() {
        return wall == 0 ? 0 : serialTime / wall;
    }

    /** Threads that worked or waited for others, on average. */
    double threads() {
        return wall == 0 ? 0 : threadTime / wall;
    }

    /** The part of the time in which threads had work that they waited for a lock. */
    double lockedPart() {
        return workTime == 0 ? 0 : lockedTime / workTime;
    }

    /** How many threads the calls started. */
    long threadStarts() {
        return bursts.starts();
    }

    /** Where the serial part is, if samples show it. */
    Optional<SourceLine> serialLine() {
        return MostFrequent.of(serialLines);
    }
}
