package speedup.testing;

import java.util.ArrayList;
import java.util.List;
import speedup.calibration.Calibrator;
import speedup.evidence.Conclusion;
import speedup.evidence.Round;
import speedup.evidence.SpeedupEvidence;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.machine.MachineLoad;

/** Measures rounds in this JVM. */
final class RoundsHere<A, I, O> {

    private static final int WARM_UPS = 6;
    private static final int MOST_ROUNDS = 40;

    private final Exercise<A, I, O> exercise;
    private final Requirement requirement;
    private final Calibrator calibrator;
    private long seed;

    private RoundsHere(Exercise<A, I, O> exercise, Requirement requirement, Calibrator calibrator) {
        this.exercise = exercise;
        this.requirement = requirement;
        this.calibrator = calibrator;
    }

    /** Adds rounds until the speedup is clear of the bar, at most {@value #MOST_ROUNDS}. */
    static SpeedupEvidence measure(Exercise<?, ?, ?> exercise, Requirement requirement, int cores) throws Exception {
        try (Calibrator calibrator = Calibrator.start(cores)) {
            return new RoundsHere<>(exercise, requirement, calibrator).measure(requirement.bar(cores));
        }
    }

    private SpeedupEvidence measure(double bar) throws Exception {
        A baseline = exercise.baseline();
        A answer = exercise.newAnswer();
        try {
            for (int i = 0; i < WARM_UPS; i++) {
                round(baseline, answer);
            }
            List<Round> rounds = new ArrayList<>();
            SpeedupEvidence evidence;
            do {
                rounds.add(round(baseline, answer));
                evidence = new SpeedupEvidence(rounds);
            } while (evidence.interval().compareWith(bar) == Conclusion.OPEN && rounds.size() < MOST_ROUNDS);
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
        O expected = exercise.expected(baseline, question);
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
        return round(baselineCpu, wall, Math.max(0, cpu), delay(machine, cpu, wall), wholeCores);
    }

    /** Where one core is asked for, what further ones do counts as if the first had done it too. */
    private Round round(long baselineCpu, long wall, long cpu, long delay, double wholeCores) {
        return requirement instanceof Requirement.OnOneCore
                ? new Round(baselineCpu, Math.max(wall, cpu), cpu, delay, 1)
                : new Round(baselineCpu, wall, cpu, delay, wholeCores);
    }

    /** A baseline that owns something may have its work done by processes; any other does it in this thread. */
    private static long cpuOf(Object baseline) {
        return baseline instanceof AutoCloseable ? CpuTime.ofThisProcessAndItsChildren() : CpuTime.ofThisThread();
    }

    /** What others may have cost: all that the machine did beside this process. */
    private static long delay(MachineLoad machine, long cpu, long wall) {
        long others = Math.max(0, machine.busyNanos() - cpu) + machine.grainNanos() + machine.stealNanos();
        return Math.min(wall, others);
    }
}
