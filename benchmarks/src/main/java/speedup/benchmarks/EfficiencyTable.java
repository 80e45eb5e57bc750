package speedup.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import speedup.statistics.SampleSummary;

/** What rounds of several exercises come to, as lines to read. */
final class EfficiencyTable {

    /** The share of a whole core that counts as whole; the rest is the calibration's own noise. */
    private static final double WHOLE = 0.95;

    private EfficiencyTable() {}

    /** The first two lines. */
    static List<String> heading() {
        return List.of(
                "| exercise | size | baseline ms | speedup: median (quartiles) | efficiency | of the cores shown"
                        + " | in rounds with whole cores |",
                "|---|---|---|---|---|---|---|");
    }

    /**
     * A line for an exercise at one size.
     *
     * @param rounds at least one
     */
    static String line(String id, int size, List<EfficiencyRound> rounds) {
        SampleSummary speedup = summary(rounds, EfficiencyRound::speedup);
        return String.format(
                Locale.ROOT,
                "| `%s` | %d | %.0f | %.2f (%.2f, %.2f) | %.0f%% | %.0f%% | %s |",
                id,
                size,
                summary(rounds, round -> 1e-6 * round.baselineNanos()).median(),
                speedup.median(),
                speedup.lowerQuartile(),
                speedup.upperQuartile(),
                100 * summary(rounds, EfficiencyRound::efficiency).median(),
                100 * summary(rounds, EfficiencyRound::efficiencyOfWholeCores).median(),
                inWholeCores(rounds));
    }

    private static String inWholeCores(List<EfficiencyRound> rounds) {
        List<EfficiencyRound> whole = rounds.stream()
                .filter(round -> round.calibration().wholeCores() >= WHOLE)
                .toList();
        if (whole.isEmpty()) {
            return "no such round";
        }
        double efficiency = summary(whole, EfficiencyRound::efficiency).median();
        return String.format(Locale.ROOT, "%.0f%% (%d of %d)", 100 * efficiency, whole.size(), rounds.size());
    }

    private static SampleSummary summary(List<EfficiencyRound> rounds, ToDoubleFunction<EfficiencyRound> figure) {
        return SampleSummary.of(rounds.stream().mapToDouble(figure).toArray());
    }
}
