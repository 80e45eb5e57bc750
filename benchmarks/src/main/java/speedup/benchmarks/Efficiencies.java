package speedup.benchmarks;

import java.util.Arrays;
import java.util.List;
import speedup.calibration.Calibrator;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.exercise.Requirement;

/**
 * Measures how well the reference answers use the cores: for each exercise that asks for scaling, rounds of baseline,
 * answer and calibration in turns, all in this virtual machine.
 *
 * <p>How to run it, and what came out: {@code docs/measurements/performance.md}.
 */
public final class Efficiencies {

    private static final int DEFAULT_ROUNDS = 25;

    private Efficiencies() {}

    /**
     * Prints a table.
     *
     * @param arguments the number of rounds, or nothing for {@value #DEFAULT_ROUNDS}; then ids of
     *     exercises, or none for all
     * @throws Exception whatever an answer throws
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? DEFAULT_ROUNDS : Integer.parseInt(arguments[0]);
        List<Exercise<?, ?, ?>> exercises =
                chosen(Arrays.stream(arguments).skip(1).toList());
        int cores = Runtime.getRuntime().availableProcessors();
        EfficiencyTable.heading().forEach(System.out::println);
        try (Calibrator calibrator = Calibrator.start(cores)) {
            for (Exercise<?, ?, ?> exercise : exercises) {
                print(exercise, rounds, calibrator);
            }
        }
    }

    private static List<Exercise<?, ?, ?>> chosen(List<String> ids) {
        Exercises all = Exercises.load();
        return ids.isEmpty()
                ? all.all()
                : ids.stream().<Exercise<?, ?, ?>>map(all::get).toList();
    }

    private static void print(Exercise<?, ?, ?> exercise, int rounds, Calibrator calibrator) throws Exception {
        for (Requirement requirement : exercise.requirements()) {
            if (requirement instanceof Requirement.Scaling scaling) {
                List<EfficiencyRound> measured =
                        new EfficiencyRounds<>(exercise, scaling.size(), calibrator).measure(rounds);
                System.out.println(EfficiencyTable.line(exercise.id(), scaling.size(), measured));
            }
        }
    }
}
