package speedup.grader.measurement;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Decides when a JVM is warm: when the latest rounds bring no better time than the rounds before them.
 * It looks at CPU time, which shows the compiler at work and does not show other load.
 */
final class WarmUp {

    /** A JIT compiles a hot method in two or three steps, which five rounds of many iterations see. */
    private static final int FEWEST = 5;

    private static final int MOST = 20;
    private static final int LATEST = 3;

    /** An improvement below this is noise. */
    private static final double IMPROVEMENT = 0.97;

    private WarmUp() {}

    /** Whether measuring may begin after these rounds. */
    static boolean isOver(List<TimedRound> rounds) {
        return rounds.size() >= MOST
                || (rounds.size() >= FEWEST
                        && isSteady(rounds, TimedRound::baselineCpu)
                        && isSteady(rounds, TimedRound::answerCpu));
    }

    private static boolean isSteady(List<TimedRound> rounds, ToLongFunction<TimedRound> cpuTime) {
        int split = rounds.size() - LATEST;
        long before = best(rounds.subList(0, split), cpuTime);
        long latest = best(rounds.subList(split, rounds.size()), cpuTime);
        return latest >= IMPROVEMENT * before;
    }

    private static long best(List<TimedRound> rounds, ToLongFunction<TimedRound> cpuTime) {
        return rounds.stream().mapToLong(cpuTime).min().orElseThrow();
    }
}
