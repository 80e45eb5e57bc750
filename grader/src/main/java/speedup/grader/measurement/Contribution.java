package speedup.grader.measurement;

import speedup.exercise.Requirement;
import speedup.rules.VerdictRules;

/**
 * What the threads of an answer do for it, found by taking all cores but one from it. On one core, with one thread
 * before the others, those that it does not need get no time. Its calls then take no more CPU time than they take wall
 * time on all cores. Those of a parallel answer take all of its work, whichever thread goes first.
 *
 * @param finding what came of it
 * @param oneCore the CPU time of a call on one core, in ns, the least beside calls on all cores; NaN where there was none
 * @param allCores how short its calls were on all cores at that time, in ns; NaN where there was none on one core
 */
public record Contribution(Finding finding, double oneCore, double allCores) {

    /** What came of taking cores away. */
    public enum Finding {
        /** In every order the calls took the work of several cores. */
        SHOWN,
        /** In some order the calls took as good as no more than one core's, time and again. */
        MISSING,
        /** Some calls took no more than that, too few of them to prove it. */
        DOUBTFUL,
        /** Nothing that speaks against it. */
        OPEN,
        /** On one core it failed, or started or ended processes in its calls, so that these say nothing. */
        INCOMPARABLE,
        /** Other load cost it too much time for how short its calls are to be known; it was not asked. */
        DISTURBED,
        /** This host does not let the grader do that. */
        NOT_POSSIBLE
    }

    /** On a host where threads cannot be given an order. */
    static final Contribution NOT_POSSIBLE = new Contribution(Finding.NOT_POSSIBLE, Double.NaN, Double.NaN);

    /** Where other load may have cost it much of its time. */
    public static final Contribution DISTURBED = new Contribution(Finding.DISTURBED, Double.NaN, Double.NaN);

    /** Whether how short its calls are on all cores is known well enough. */
    public static boolean isDisturbed(SpeedupReport.Measured measured) {
        return measured.conditions().delay() > VerdictRules.UNDISTURBED_DELAY_SHARE;
    }

    /**
     * Whether an answer is faster than its parallelism explains, so that it has to be found out: it is fast enough and
     * used less CPU time than the serial version by more than chance.
     */
    public static boolean isAskedFor(SpeedupReport.Measured measured) {
        return measured.isEnough()
                && measured.requirement().parallelism(measured.cores()) > 0
                && measured.parallelism().median()
                        < VerdictRules.EXPLAINED_WORK * measured.interval().estimate();
    }

    /** CPU time on one core over wall time on all: below this, the other threads are not needed. */
    static double least(Requirement requirement, int cores) {
        return 1 + VerdictRules.CONTRIBUTION_SHARE * (requirement.parallelism(cores) - 1);
    }

    /** Whether it is proven that the answer would be as fast with one thread. */
    public boolean isMissing() {
        return finding == Finding.MISSING;
    }

    /** Whether it may be as fast with one thread. */
    public boolean isDoubtful() {
        return finding == Finding.DOUBTFUL || finding == Finding.INCOMPARABLE || finding == Finding.DISTURBED;
    }
}
