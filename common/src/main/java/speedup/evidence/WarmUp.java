package speedup.evidence;

import java.util.List;
import java.util.function.ToLongFunction;
import speedup.rules.VerdictRules;

/**
 * Decides when a JVM is warm: when the latest rounds bring no better time than the rounds before them.
 * It looks at CPU time, which shows the compiler at work and does not show other load.
 */
public final class WarmUp {

    private WarmUp() {}

    /** Whether measuring may begin after these rounds. */
    public static boolean isOver(List<Round> rounds) {
        return rounds.size() >= VerdictRules.WARM_UP_MOST_ROUNDS
                || (rounds.size() >= VerdictRules.WARM_UP_FEWEST_ROUNDS
                        && isSteady(rounds, Round::baselineCpu)
                        && isSteady(rounds, Round::answerCpu));
    }

    private static boolean isSteady(List<Round> rounds, ToLongFunction<Round> cpuTime) {
        int split = rounds.size() - VerdictRules.WARM_UP_LATEST_ROUNDS;
        long before = best(rounds.subList(0, split), cpuTime);
        long latest = best(rounds.subList(split, rounds.size()), cpuTime);
        return latest >= VerdictRules.WARM_UP_IMPROVEMENT * before;
    }

    private static long best(List<Round> rounds, ToLongFunction<Round> cpuTime) {
        return rounds.stream().mapToLong(cpuTime).min().orElseThrow();
    }
}
