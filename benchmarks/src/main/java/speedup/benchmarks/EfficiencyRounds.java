package speedup.benchmarks;

import java.util.ArrayList;
import java.util.List;
import speedup.calibration.Calibrator;
import speedup.exercise.Exercise;
import speedup.timing.NanoClock;

/** Measures rounds of one exercise's baseline and answer in this virtual machine. */
final class EfficiencyRounds<A, I, O> {

    private static final int WARM_UPS = 8;

    private final Exercise<A, I, O> exercise;
    private final int size;
    private final Calibrator calibrator;
    private final NanoClock clock = NanoClock.wall();

    /** Rounds of questions of this size. */
    EfficiencyRounds(Exercise<A, I, O> exercise, int size, Calibrator calibrator) {
        this.exercise = exercise;
        this.size = size;
        this.calibrator = calibrator;
    }

    /**
     * Measures, after some rounds to warm up.
     *
     * @param count at least 1
     * @throws IllegalStateException if the answer is wrong
     * @throws Exception whatever the answer throws
     */
    List<EfficiencyRound> measure(int count) throws Exception {
        A answer = exercise.newAnswer();
        try {
            List<EfficiencyRound> rounds = new ArrayList<>();
            for (int i = -WARM_UPS; i < count; i++) {
                EfficiencyRound round = round(answer, i);
                if (i >= 0) {
                    rounds.add(round);
                }
            }
            return rounds;
        } finally {
            if (answer instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
    }

    private EfficiencyRound round(A answer, int number) throws Exception {
        I question = exercise.input(number, size);
        I sameQuestion = exercise.input(number, size);
        A baseline = exercise.baseline();

        long start = clock.nanos();
        O expected = exercise.expected(baseline, question);
        long baselineNanos = clock.nanos() - start;
        start = clock.nanos();
        O actual = exercise.solve(answer, sameQuestion);
        long answerNanos = clock.nanos() - start;

        exercise.difference(question, expected, actual).ifPresent(difference -> {
            throw new IllegalStateException("The answer to " + exercise.id() + " is wrong. " + difference);
        });
        return new EfficiencyRound(baselineNanos, answerNanos, calibrator.measure());
    }
}
