package speedup.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import speedup.calibration.Calibrator;
import speedup.evidence.Conclusion;
import speedup.evidence.SpeedupEvidence;
import speedup.evidence.SpeedupInterval;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.exercise.Requirement;
import speedup.machine.CpuAllowance;
import speedup.statistics.SortedSample;

/**
 * Measures the answer on the class path as a test does, for a check on a system on which the grader cannot measure. It
 * writes a line for each requirement that it came to, up to the first that is not reached:
 *
 * <pre>
 * measured CORES ROUNDS LOW ESTIMATE HIGH PARALLELISM SCALABLE
 * cores CORES            too few of them
 * open REASON            nothing can be measured
 * wrong REASON           it is not right
 * threw REASON           it threw, or is not there
 * </pre>
 *
 * SCALABLE is the speedup by the wall clock of a kernel that is known to scale, so far as the machine lets it, just
 * after these rounds.
 */
public final class PracticeMain {

    private static final int CALIBRATIONS = 11;

    private final List<String> lines = new ArrayList<>();

    private PracticeMain() {}

    /**
     * Measures.
     *
     * @param arguments the exercise's id, the file to write, and the most cores to use
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int available = Math.min(CpuAllowance.here().wholeCores(), Integer.parseInt(arguments[2]));
        Files.write(Path.of(arguments[1]), lines(Exercises.named(arguments[0]), available));
        // Threads that the answer has left must not keep this process.
        System.exit(0);
    }

    /** @param available the cores there are to use, at least 1 */
    static List<String> lines(Exercise<?, ?, ?> exercise, int available) throws InterruptedException {
        PracticeMain practice = new PracticeMain();
        for (Requirement requirement : exercise.requirements()) {
            if (!practice.isReached(exercise, requirement, requirement.cores(available))) {
                break;
            }
        }
        return practice.lines;
    }

    private boolean isReached(Exercise<?, ?, ?> exercise, Requirement requirement, int cores)
            throws InterruptedException {
        if (cores < requirement.fewestCores()) {
            lines.add("cores " + cores);
            return false;
        }
        try {
            SpeedupEvidence evidence = RoundsHere.measure(exercise, requirement, cores);
            lines.add(measured(evidence, cores));
            return evidence.interval().compareWith(requirement.bar(cores)) == Conclusion.REACHES;
        } catch (NoProofException e) {
            lines.add("open " + e.getMessage());
        } catch (AssertionError e) {
            lines.add("wrong " + oneLine(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            // What a learner's code throws is a finding about it, whatever it is.
            lines.add("threw " + oneLine(e.toString()));
        }
        return false;
    }

    private static String measured(SpeedupEvidence evidence, int cores) throws InterruptedException {
        SpeedupInterval interval = evidence.interval();
        return String.format(
                Locale.ROOT,
                "measured %d %d %s %s %s %s %s",
                cores,
                interval.rounds(),
                interval.low(),
                interval.estimate(),
                interval.high(),
                evidence.parallelism().median(),
                scalable(cores));
    }

    private static double scalable(int cores) throws InterruptedException {
        double[] speedups = new double[CALIBRATIONS];
        try (Calibrator calibrator = Calibrator.start(cores)) {
            for (int i = 0; i < CALIBRATIONS; i++) {
                speedups[i] = calibrator.measure().speedup();
            }
        }
        return SortedSample.of(speedups).median();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
