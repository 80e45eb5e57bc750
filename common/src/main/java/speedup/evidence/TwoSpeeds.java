package speedup.evidence;

import java.util.Arrays;
import java.util.Optional;
import speedup.rules.VerdictRules;
import speedup.statistics.SortedSample;

/**
 * Two speeds of one answer: rounds at either of them, and hardly one between. A median says nothing about such an
 * answer, nor does how close that is to a bar.
 *
 * @param slowRounds how many rounds were at the lower speed
 * @param slow their median, as a speedup over the baseline
 * @param fastRounds how many rounds were at the higher speed
 * @param fast their median
 */
public record TwoSpeeds(int slowRounds, double slow, int fastRounds, double fast) {

    /** Splits speedups at the widest gap, as a ratio, that leaves enough of them on both sides. */
    static Optional<TwoSpeeds> of(double[] speedups) {
        double[] sorted = speedups.clone();
        Arrays.sort(sorted);
        int fewest = Math.max(
                VerdictRules.TWO_SPEEDS_FEWEST_ROUNDS, (int) Math.ceil(VerdictRules.TWO_SPEEDS_SHARE * sorted.length));
        int split = 0;
        double widest = VerdictRules.TWO_SPEEDS_GAP;
        for (int i = fewest; i <= sorted.length - fewest; i++) {
            if (sorted[i] / sorted[i - 1] >= widest) {
                widest = sorted[i] / sorted[i - 1];
                split = i;
            }
        }
        return split == 0
                ? Optional.empty()
                : Optional.of(new TwoSpeeds(
                        split, median(sorted, 0, split), sorted.length - split, median(sorted, split, sorted.length)));
    }

    private static double median(double[] values, int begin, int end) {
        return SortedSample.of(Arrays.copyOfRange(values, begin, end)).median();
    }
}
