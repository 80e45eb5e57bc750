package speedup.threads.stopwatch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import speedup.threads.stopwatch.StopwatchObservation.Sample;
import speedup.timing.NanoClock;

/**
 * A clock and a task that follow a script, in a time of their own. It notes what is done with them.
 *
 * <p>Now and then something else gets the processor: whatever runs at that moment takes so much longer.
 */
final class SimulatedMachine implements NanoClock {

    private final MachineScript script;
    private final SplittableRandom random;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private long now;
    private long nextInterruption;
    private long firstCall;
    private long callsAtLastReading;
    private long shownAtLastReading;
    private long trueAtLastReading;
    private boolean read;
    private long made;
    private long consumed;
    private long sumMade;
    private long sumConsumed;

    SimulatedMachine(MachineScript script) {
        this.script = script;
        this.random = new SplittableRandom(script.seed());
        this.nextInterruption = untilNextInterruption();
    }

    MachineScript script() {
        return script;
    }

    @Override
    public long nanos() {
        spend(script.reading());
        long shown = now - now % script.grain();
        if (read && made > callsAtLastReading) {
            samples.add(new Sample(made - callsAtLastReading, shown - shownAtLastReading, trueAtLastReading));
            if (samples.size() > script.plan().samples()) {
                samples.remove();
            }
        }
        read = true;
        callsAtLastReading = made;
        shownAtLastReading = shown;
        trueAtLastReading = now;
        return script.start() + shown;
    }

    /** The task. */
    long call() {
        if (made == 0) {
            firstCall = now;
        }
        spend(script.cost(made));
        made++;
        long result = random.nextLong();
        sumMade += result;
        return result;
    }

    /** The sink. */
    void consume(long result) {
        consumed++;
        sumConsumed += result;
    }

    /** What a stopwatch did here, and what it says. */
    StopwatchObservation observe(Timing timing) {
        Sample first = samples.peek();
        long warmUp = first == null ? 0 : first.start() - firstCall;
        return new StopwatchObservation(
                timing.nanosPerCall(),
                timing.repetitions(),
                new StopwatchObservation.Results(made, consumed, sumMade == sumConsumed),
                warmUp,
                samples.stream().mapToLong(Sample::calls).toArray(),
                samples.stream().mapToLong(Sample::nanos).toArray());
    }

    private void spend(long nanos) {
        now += nanos;
        if (now >= nextInterruption) {
            now += random.nextLong(
                    script.plan().sampleNanos() / 4, script.plan().sampleNanos());
            nextInterruption = now + untilNextInterruption();
        }
    }

    private long untilNextInterruption() {
        return random.nextLong(script.plan().sampleNanos(), 6 * script.plan().sampleNanos());
    }
}
