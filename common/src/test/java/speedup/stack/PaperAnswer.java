package speedup.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.stack.Timeline.Block;
import speedup.stack.Timeline.Call;
import speedup.stack.Timeline.Life;
import speedup.stack.Timeline.Sample;
import speedup.stack.Timeline.Span;
import speedup.stack.Timeline.Wait;
import speedup.stack.Timeline.Wait.Kind;

/** One call of an answer, written down by hand. Times in milliseconds from the call's start; thread 1 makes the call. */
final class PaperAnswer {

    private static final String FILE = "ParallelAnswer.java";

    private final int cores;
    private final double wall;
    private final List<Life> lives = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<Span> pauses = new ArrayList<>();
    private final List<Long> processes = new ArrayList<>();

    PaperAnswer(int cores, double wall) {
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
            return new Doing(from, to, Optional.of(new Wait(Kind.LOCK, "Object", Optional.of(new Place(FILE, line)))));
        }
    }

    /** The thread that makes the call; where nothing is said of it, it waits for others. */
    PaperAnswer caller(Doing... doings) {
        double end = 0;
        for (Doing doing : doings) {
            block(1, doing);
            end = Math.max(end, doing.to());
        }
        block(1, Doing.waiting(end, wall, Kind.OTHERS));
        return this;
    }

    /** A thread that was there before the call, and that has nothing to do beside what is said. */
    PaperAnswer thread(long thread, Doing... doings) {
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
    PaperAnswer started(long thread, double from, double to) {
        lives.add(new Life(thread, span(from, to)));
        return this;
    }

    PaperAnswer sample(long thread, double time, String path, int line) {
        samples.add(new Sample(thread, nanos(time), path, Optional.of(new Place(FILE, line)), false));
        return this;
    }

    PaperAnswer handling(long thread, double time) {
        samples.add(new Sample(thread, nanos(time), "", Optional.empty(), true));
        return this;
    }

    PaperAnswer pause(double from, double to) {
        pauses.add(span(from, to));
        return this;
    }

    PaperAnswer processes(int count) {
        for (int i = 0; i < count; i++) {
            processes.add(nanos(i));
        }
        return this;
    }

    /** The stack, given CPU times. */
    SpeedupStack stack(double cpu, double baselineCpu) {
        Totals totals = new Totals(cores, 1, nanos(wall), nanos(cpu), nanos(baselineCpu), 0, 1);
        Timeline timeline =
                new Timeline(List.of(new Call(1, span(0, wall))), lives, blocks, samples, pauses, processes);
        return Attribution.stack(totals, Optional.of(timeline));
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
