package speedup.testing;

import java.util.ArrayList;
import java.util.List;
import speedup.calibration.Calibrator;
import speedup.evidence.Conclusion;
import speedup.evidence.Round;
import speedup.evidence.SpeedupEvidence;
import speedup.evidence.WarmUp;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.machine.MachineLoad;
import speedup.rules.VerdictRules;

/** Measures rounds in this JVM. */
final class RoundsHere<A, I, O> {

    private final Exercise<A, I, O> exercise;
    private final Requirement requirement;
    private final Calibrator calibrator;
    private long seed;

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
            List<Round> rounds = new ArrayList<>();
            do {
                rounds.add(round(baseline, answer));
            } while (!WarmUp.isOver(rounds));
            rounds.clear();
            SpeedupEvidence evidence;
            do {
                rounds.add(round(baseline, answer));
                evidence = new SpeedupEvidence(rounds);
            } while (evidence.interval().compareWith(bar) == Conclusion.OPEN
                    && rounds.size() < VerdictRules.TEST_MOST_ROUNDS);
            return evidence;
        } finally {
            close(answer);
            close(baseline);
        }
    }

    private static void close(Object respondent) throws Exception {
        if (respondent instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    private Round round(A baseline, A answer) throws Exception {
        double wholeCores = calibrator.measure().wholeCores();
        I question = exercise.input(seed, requirement.size());
        long baselineCpu = cpuOf(baseline);
        O expected = exercise.solve(baseline, question);
        baselineCpu = cpuOf(baseline) - baselineCpu;

        I sameQuestion = exercise.input(seed++, requirement.size());
        MachineLoad machine = MachineLoad.now();
        long cpu = CpuTime.ofThisProcessAndItsChildren();
        long start = System.nanoTime();
        O actual = exercise.solve(answer, sameQuestion);
        long wall = System.nanoTime() - start;
        cpu = CpuTime.ofThisProcessAndItsChildren() - cpu;
        machine = MachineLoad.now().since(machine);

        exercise.difference(question, expected, actual).ifPresent(difference -> {
            throw new AssertionError("A fast answer has to be right first. " + difference);
        });
        Round round = new Round(baselineCpu, wall, Math.max(0, cpu), delay(machine, cpu, wall), wholeCores);
        return requirement instanceof Requirement.OnOneCore ? round.onOneCore() : round;
    }

    /** A baseline that owns something may have its work done by processes; any other does it in this thread. */
    private static long cpuOf(Object baseline) {
        return baseline instanceof AutoCloseable ? CpuTime.ofThisProcessAndItsChildren() : CpuTime.ofThisThread();
    }

    /** What others may have cost: all that the machine did beside this process. */
    private static long delay(MachineLoad machine, long cpu, long wall) {
        int cores = Runtime.getRuntime().availableProcessors();
        return Math.min(wall, machine.othersNanos(cpu, cores) + machine.takenAwayNanos());
    }
}
