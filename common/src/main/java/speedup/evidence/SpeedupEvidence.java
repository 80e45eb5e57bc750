package speedup.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import speedup.rules.VerdictRules;
import speedup.statistics.SequentialQuantile;
import speedup.statistics.SortedSample;

/**
 * All rounds so far, and what they prove together.
 *
 * <p><b>The baseline's time</b> is the lower quartile of its CPU time over the rounds: disturbances
 * (interrupts, a cold cache, a shared core) only ever add to it.
 *
 * <p><b>The low limit</b> is an anytime-valid lower limit for the upper quartile of the rounds' low
 * bounds, <b>the high limit</b> one for the median of their high bounds from above. The quartile, and
 * not the median, because disturbance is one-sided: it hides speedup and never makes any. For an answer
 * below the bar to pass, more than a quarter of its rounds would have to exceed its true speedup by so
 * much. The recorded rounds in this package's tests show both choices against known answers. A limit that may be
 * looked at after every round is well below what it stands for: to prove a bar takes all of 6 rounds, 9 of 10, 13 of 20,
 * 29 of 60. So the low limit of many rounds is about their median. A bar is ruled out by 14 of 15 rounds, 18 of 20, 44 of
 * 60.
 *
 * <p><b>Disturbed rounds.</b> The low limit is the better one of two, with half of the error rate each: one over all
 * rounds, and one over those in which other load cost little. Beside a program that takes a core at
 * times, the second is reached much sooner. An answer with many threads may have no such round on a machine with
 * many cores, since its threads wait for each other; it has the first. A round whose work was done outside the call
 * counts for neither.
 *
 * <p><b>Shared cores.</b> Virtual cores at times turn into two hardware threads of one core, for
 * seconds, at edges that a single calibration may miss. The high bound is therefore scaled by the
 * worse of two calibrations, this round's and the last one's.
 *
 * @param rounds in the order in which they were measured
 */
public record SpeedupEvidence(List<Round> rounds) {

    /** One of the two that the low limit is the better one of. */
    private static final SequentialQuantile LOW =
            new SequentialQuantile(VerdictRules.LOW_BOUND_QUANTILE, VerdictRules.ERROR_RATE / 2);

    private static final SequentialQuantile HIGH =
            new SequentialQuantile(VerdictRules.HIGH_BOUND_QUANTILE, VerdictRules.ERROR_RATE);

    public SpeedupEvidence {
        rounds = List.copyOf(rounds);
    }

    /** The speedup and what is proven of it. */
    public SpeedupInterval interval() {
        if (rounds.isEmpty()) {
            return new SpeedupInterval(0, Double.NaN, Double.POSITIVE_INFINITY, 0);
        }
        double baseline = baseline();
        return SpeedupInterval.around(
                sorted(round -> round.low(baseline)).median(),
                proven(round -> round.low(baseline)),
                HIGH.upperLimit(highBounds(baseline)).orElse(Double.POSITIVE_INFINITY),
                rounds.size());
    }

    /**
     * The median of the rounds' high bounds: what the answer would have reached by now, had other load and shared cores
     * cost it all that they can have cost; NaN without rounds. It proves nothing, since it keeps no distance.
     */
    public double undisturbed() {
        return rounds.isEmpty()
                ? Double.NaN
                : SortedSample.of(highBounds(baseline())).median();
    }

    /**
     * How short the answer's calls are on whole cores of its own, in ns: the shortest one, or the lower quartile of what
     * they would have taken on whole cores. Other load and shared cores only ever add to it. NaN without rounds.
     */
    public double shortCall() {
        if (rounds.isEmpty()) {
            return Double.NaN;
        }
        double[] onWholeCores = IntStream.range(0, rounds.size())
                .mapToDouble(i -> rounds.get(i).onWholeCores(wholeCores(i)))
                .toArray();
        return Math.min(
                sorted(Round::answerWall).quantile(0),
                SortedSample.of(onWholeCores).quantile(VerdictRules.BASELINE_QUANTILE));
    }

    private double[] highBounds(double baseline) {
        return IntStream.range(0, rounds.size())
                .mapToDouble(i -> rounds.get(i).high(baseline, wholeCores(i)))
                .toArray();
    }

    /** How many cores the answer kept busy. */
    public Parallelism parallelism() {
        if (rounds.isEmpty()) {
            return new Parallelism(0, Double.NaN, Double.NaN);
        }
        return new Parallelism(
                proven(Round::parallelism),
                sorted(Round::parallelism).median(),
                sorted(Round::mostParallelism).median());
    }

    /** The two speeds of an answer that has two, in rounds that neither other load nor shared cores can explain. */
    public Optional<TwoSpeeds> twoSpeeds() {
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        double baseline = baseline();
        return TwoSpeeds.of(rounds.stream()
                .filter(round -> round.isUndisturbed() && round.wholeCores() >= VerdictRules.QUIET_CORE_SHARE)
                .mapToDouble(round -> round.low(baseline))
                .toArray());
    }

    /** A lower limit for the upper quartile of a figure; 0 if nothing is proven. */
    private double proven(ToDoubleFunction<Round> figure) {
        List<Round> counting = rounds.stream().filter(Round::isDoneInTheCall).toList();
        List<Round> undisturbed = counting.stream().filter(Round::isUndisturbed).toList();
        return Math.max(lowerLimit(counting, figure), lowerLimit(undisturbed, figure));
    }

    private static double lowerLimit(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return LOW.lowerLimit(rounds.stream().mapToDouble(figure).toArray()).orElse(0);
    }

    private double baseline() {
        return sorted(Round::baselineCpu).quantile(VerdictRules.BASELINE_QUANTILE);
    }

    private SortedSample sorted(ToDoubleFunction<Round> figure) {
        return SortedSample.of(rounds.stream().mapToDouble(figure).toArray());
    }

    private double wholeCores(int index) {
        double here = rounds.get(index).wholeCores();
        return index == 0 ? here : Math.min(here, rounds.get(index - 1).wholeCores());
    }
}
