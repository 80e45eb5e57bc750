package speedup.grader.noise;

import java.util.List;
import java.util.function.ToDoubleFunction;
import speedup.evidence.Conclusion;
import speedup.grader.judge.Exchange.Agreed;

/**
 * How speedup is usually tested: some calls to warm up, the mean of some serial calls by the wall clock, the mean of
 * as many parallel ones, and their ratio against the bar. It knows no doubt. Here its calls take turns, which is kinder
 * to it than one block after the other.
 */
final class UsualWay {

    private static final int WARM_UP = 3;
    private static final int CALLS = 5;

    private UsualWay() {}

    /** Decides by the first rounds of a measurement, or leaves it open where there are too few. */
    static Conclusion decide(List<Agreed> rounds, double bar) {
        if (rounds.size() < WARM_UP + CALLS) {
            return Conclusion.OPEN;
        }
        List<Agreed> counted = rounds.subList(WARM_UP, WARM_UP + CALLS);
        double speedup = mean(counted, round -> round.baseline().wall())
                / mean(counted, round -> round.answer().wall());
        return speedup >= bar ? Conclusion.REACHES : Conclusion.STAYS_BELOW;
    }

    private static double mean(List<Agreed> rounds, ToDoubleFunction<Agreed> time) {
        return rounds.stream().mapToDouble(time).average().orElseThrow();
    }
}
