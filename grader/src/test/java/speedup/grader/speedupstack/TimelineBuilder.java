package speedup.grader.speedupstack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import speedup.grader.speedupstack.Timeline.Block;
import speedup.grader.speedupstack.Timeline.Call;
import speedup.grader.speedupstack.Timeline.Life;
import speedup.grader.speedupstack.Timeline.Sample;
import speedup.grader.speedupstack.Timeline.Span;
import speedup.grader.speedupstack.Timeline.Wait;
import speedup.grader.speedupstack.Timeline.Wait.Kind;

/** One call of an answer, written down by hand. Times in milliseconds from the call's start; thread 1 makes the call. */
final class TimelineBuilder {

    private static final String FILE = "ParallelAnswer.java";

    private final int cores;
    private final double wall;
    private final List<Life> lives = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<Span> pauses = new ArrayList<>();
    private final List<Long> processes = new ArrayList<>();
    private final Map<Long, String> names = new HashMap<>(Map.of(1L, "main"));

    TimelineBuilder(int cores, double wall) {
        this.cores = cores;
        this.wall = wall;
    }

    /** What a thread does for a while; no wait is work. */
    record Doing(double from, double to, Optional<Wait> reason) {

        static Doing work(double from, double to) {
            return new Doing(from, to, Optional.empty());
        }

        static Doing waiting(double from, double to, Kind kind) {
            return new Doing(from, to, Optional.of(new Wait(kind, "", Optional.empty())));
        }

        static Doing locked(double from, double to, int line) {
            return new Doing(
                    from, to, Optional.of(new Wait(Kind.LOCK, "Object", Optional.of(new SourceLine(FILE, line)))));
        }
    }

    /** The thread that makes the call; where nothing is said of it, it waits for others. */
    TimelineBuilder caller(Doing... doings) {
        double end = 0;
        for (Doing doing : doings) {
            block(1, doing);
            end = Math.max(end, doing.to());
        }
        block(1, Doing.waiting(end, wall, Kind.OTHERS));
        return this;
    }

    /** A thread that was there before the call, and that has nothing to do beside what is said. */
    TimelineBuilder thread(long thread, Doing... doings) {
        double end = -1;
        for (Doing doing : doings) {
            block(thread, Doing.waiting(end, doing.from(), Kind.WORK));
            block(thread, doing);
            end = doing.to();
        }
        block(thread, Doing.waiting(end, wall + 1, Kind.WORK));
        return this;
    }

    /** A thread that is started and ends within the call. */
    TimelineBuilder started(long thread, double from, double to) {
        lives.add(new Life(thread, span(from, to)));
        return this;
    }

    TimelineBuilder sample(long thread, double time, String path, int line) {
        samples.add(new Sample(thread, nanos(time), path, Optional.of(new SourceLine(FILE, line)), false));
        return this;
    }

    TimelineBuilder handling(long thread, double time) {
        samples.add(new Sample(thread, nanos(time), "", Optional.empty(), true));
        return this;
    }

    TimelineBuilder pause(double from, double to) {
        pauses.add(span(from, to));
        return this;
    }

    TimelineBuilder processes(int count) {
        for (int i = 0; i < count; i++) {
            processes.add(nanos(i));
        }
        return this;
    }

    /** The stack, given CPU times. */
    SpeedupStack stack(double cpu, double baselineCpu) {
        CallTotals totals = new CallTotals(cores, 1, nanos(wall), nanos(cpu), nanos(baselineCpu), 0, 1);
        return Attribution.stack(totals, Optional.of(timeline()));
    }

    Timeline timeline() {
        return new Timeline(List.of(new Call(1, span(0, wall))), lives, blocks, samples, pauses, processes, names);
    }

    /** Names a thread, which makes it one of the answer's. */
    TimelineBuilder named(long thread, String name) {
        names.put(thread, name);
        return this;
    }

    private void block(long thread, Doing doing) {
        doing.reason()
                .filter(reason -> doing.from() < doing.to())
                .ifPresent(reason -> blocks.add(new Block(thread, span(doing.from(), doing.to()), reason)));
    }

    private static Span span(double from, double to) {
        return new Span(nanos(from), nanos(to));
    }

    private static long nanos(double millis) {
        return Math.round(millis * 1e6);
    }
}
