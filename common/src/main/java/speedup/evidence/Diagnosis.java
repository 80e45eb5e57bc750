package speedup.evidence;

import java.util.Locale;
import speedup.rules.VerdictRules;

/**
 * The likeliest reason why a right answer is too slow, from how many cores it kept busy and how much
 * CPU time it used in all.
 */
public final class Diagnosis {

    private Diagnosis() {}

    /**
     * A sentence for the learner.
     *
     * @param speedup the answer's speedup over the baseline, above 0
     * @param parallelism CPU time over wall time of the answer
     * @param cores the cores it could use
     */
    public static String of(double speedup, double parallelism, int cores) {
        String busy = String.format(Locale.ROOT, "On average it kept %.2f of %d cores busy", parallelism, cores);
        double work = parallelism / speedup;
        if (parallelism < VerdictRules.SERIAL_PARALLELISM) {
            return busy + ": the work is not shared out, or one thread at a time does it, as under one lock.";
        }
        if (work > VerdictRules.EXTRA_WORK) {
            return busy
                    + String.format(
                            Locale.ROOT,
                            ", and used %.1f times the CPU time of the serial version: look for work done twice, for"
                                    + " waiting in loops, or for threads that get in each other's way.",
                            work);
        }
        return busy + ": part of the work is still serial, or it is shared out unevenly.";
    }
}
