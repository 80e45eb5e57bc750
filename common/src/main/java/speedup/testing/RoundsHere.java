package speedup.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import speedup.calibration.Calibrator;
import speedup.evidence.Conclusion;
import speedup.evidence.Round;
import speedup.evidence.SpeedupEvidence;
import speedup.evidence.WarmUp;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.machine.MachineLoad;
import speedup.rules.VerdictRules;
import speedup.testing.TimedCalls.FailedCallException;
import speedup.timing.InterleavedRounds;
import speedup.timing.NanoClock;

/** Measures rounds in this JVM. */
final class RoundsHere<A, I, O> {

    /** The place of the answer among the variants. */
    private static final int ANSWER = 1;

    private final Exercise<A, I, O> exercise;
    private final Requirement requirement;
    private final Calibrator calibrator;

    private RoundsHere(Exercise<A, I, O> exercise, Requirement requirement, Calibrator calibrator) {
        this.exercise = exercise;
        this.requirement = requirement;
        this.calibrator = calibrator;
    }

    /** Adds rounds until the speedup is clear of the bar, at most {@link VerdictRules#TEST_MOST_ROUNDS}. */
    static SpeedupEvidence measure(Exercise<?, ?, ?> exercise, Requirement requirement, int cores) throws Exception {
        try (Calibrator calibrator = Calibrator.start(cores)) {
            return new RoundsHere<>(exercise, requirement, calibrator).measure(requirement.bar(cores));
        }
    }

    private SpeedupEvidence measure(double bar) throws Exception {
        A baseline = exercise.baseline();
        A answer = exercise.newAnswer();
        try {
            return measure(
                    bar,
                    new TimedCalls<>(
                            exercise,
                            requirement.size(),
                            question -> exercise.expected(baseline, question),
                            cpuOf(baseline)),
                    new TimedCalls<>(
                            exercise,
                            requirement.size(),
                            question -> exercise.solve(answer, question),
                            CpuTime::ofThisProcessAndItsChildren));
        } catch (FailedCallException e) {
            throw e.thrown();
        } finally {
            close(answer);
            close(baseline);
        }
    }

    private SpeedupEvidence measure(double bar, TimedCalls<I, O> baseline, TimedCalls<I, O> answer)
            throws InterruptedException {
        // Each call has a question of its own, so a sample is a single call.
        InterleavedRounds interleaved =
                new InterleavedRounds(List.of(baseline.variant("baseline"), answer.variant("answer")), Duration.ZERO);
        List<Round> rounds = new ArrayList<>();
        do {
            rounds.add(round(interleaved, baseline, answer));
        } while (!WarmUp.isOver(rounds));
        rounds.clear();
        SpeedupEvidence evidence;
        do {
            rounds.add(round(interleaved, baseline, answer));
            evidence = new SpeedupEvidence(rounds);
        } while (evidence.interval().compareWith(bar) == Conclusion.OPEN
                && rounds.size() < VerdictRules.TEST_MOST_ROUNDS);
        return evidence;
    }

    private static void close(Object implementation) throws Exception {
        if (implementation instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    private Round round(InterleavedRounds interleaved, TimedCalls<I, O> baseline, TimedCalls<I, O> answer)
            throws InterruptedException {
        double wholeCores = calibrator.measure().wholeCores();
        long wall = interleaved.next(name -> {}).get(ANSWER).longValue();
        exercise.difference(baseline.question(), baseline.output(), answer.output())
                .ifPresent(difference -> {
                    throw new AssertionError("A fast answer has to be right first. " + difference);
                });
        Round round = new Round(
                baseline.cpu(),
                wall,
                Math.max(0, answer.cpu()),
                delay(answer.machine(), answer.cpu(), wall),
                wholeCores);
        return requirement instanceof Requirement.SingleCoreSpeedup ? round.onOneCore() : round;
    }

    /** A baseline that owns something may have its work done by processes; any other does it in this thread. */
    private static LongSupplier cpuOf(Object baseline) {
        return baseline instanceof AutoCloseable ? CpuTime::ofAllProcesses : NanoClock.threadWork()::nanos;
    }

    /**
     * What others may have cost: all that the machine did beside this process, and the whole time where nobody counts
     * that, so that no answer is told to be too slow for what others did.
     */
    static long delay(Optional<MachineLoad> machine, long cpu, long wall) {
        int cores = Runtime.getRuntime().availableProcessors();
        return machine.map(load -> Math.min(wall, load.othersNanos(cpu, cores) + load.takenAwayNanos()))
                .orElse(wall);
    }
}
