package speedup.grader.verdict;

import java.util.Optional;
import java.util.OptionalDouble;
import speedup.grader.speedupstack.SpeedupStack;

/**
 * The measured speedup beside the required one. All four speedups are ratios over the baseline.
 *
 * @param estimate the most likely speedup
 * @param low the speedup that is proven; 0 if none is
 * @param high the speedup that is proven not to be exceeded; infinite if none is
 * @param required the bar
 * @param reason where the bar comes from, as the end of a sentence
 * @param size the size of the timed inputs
 * @param cores the cores that the answer could use
 * @param rounds the rounds of measurement that the figures stand on
 * @param parallelism CPU time over wall time of the answer
 * @param stack where the speed went, if the answer was too slow and that could be told
 * @param times how long the calls took, if that is known
 */
public record SpeedupFigures(
        double estimate,
        double low,
        double high,
        double required,
        String reason,
        int size,
        int cores,
        int rounds,
        double parallelism,
        Optional<SpeedupStack> stack,
        Optional<Times> times) {

    /** Without the times of the calls. */
    public SpeedupFigures(
            double estimate,
            double low,
            double high,
            double required,
            String reason,
            int size,
            int cores,
            int rounds,
            double parallelism,
            Optional<SpeedupStack> stack) {
        this(estimate, low, high, required, reason, size, cores, rounds, parallelism, stack, Optional.empty());
    }

    /**
     * How long the calls took, in milliseconds. Medians over the rounds.
     *
     * @param baseline CPU time of the baseline
     * @param answer wall time of the answer
     * @param reference wall time of the course's own answer, if it was asked
     */
    public record Times(double baseline, double answer, OptionalDouble reference) {}
}
