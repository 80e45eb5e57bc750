package speedup.runtime;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import speedup.rules.VerdictRules;

/**
 * Delays threads between two accesses to memory. The grader puts calls of this into a copy of an
 * answer's classes, so that a race which shows once in a million calls shows in a few.
 *
 * <p>Of the first visits of a place in the code, every second one is delayed; in a hot loop, few are. So what
 * happens once in a thread's life, such as adding a partial result at its end, gets as much attention as what
 * happens for each element. Such perturbation was found to make tests of concurrent programs many times as likely
 * to fail where they should (O. Edelstein et al., "Multithreaded Java program test
 * generation", IBM Systems Journal 41(1), 2002).
 */
public final class SchedulePerturber {

    /** A power of two; places beyond share their counters, which does no harm. */
    private static final int PLACES = 1 << 12;

    /** Counted without any care: it steers how often, and no more. */
    private static final int[] visits = new int[PLACES];

    private SchedulePerturber() {}

    /**
     * Delays the calling thread, or not.
     *
     * @param place which access of the answer's code comes next; any number
     */
    public static void perturb(int place) {
        int visit = ++visits[place & (PLACES - 1)];
        int oneIn = Math.max(
                VerdictRules.PERTURBATION_MOST_OFTEN,
                Math.min(VerdictRules.PERTURBATION_MOST_SELDOM, visit / VerdictRules.PERTURBATION_DECAY));
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (random.nextInt(oneIn) == 0) {
            delay(random);
        }
    }

    /** Spinning lets the threads on other cores go ahead, yielding those that wait for this core, a pause both. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on the yield: it is one delay among several
    private static void delay(ThreadLocalRandom random) {
        switch (random.nextInt(4)) {
            case 0 -> Thread.yield();
            case 1 -> LockSupport.parkNanos(VerdictRules.PERTURBATION_PAUSE_NANOS);
            default -> {
                for (int spins = random.nextInt(VerdictRules.PERTURBATION_LONGEST_SPIN); spins > 0; spins--) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
