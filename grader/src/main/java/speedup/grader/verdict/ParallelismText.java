package speedup.grader.verdict;

import java.util.Locale;
import java.util.Optional;
import speedup.grader.measurement.Contribution;
import speedup.grader.measurement.SpeedupReport.Measured;

/** Whether an answer is fast because it is parallel, in words. */
final class ParallelismText {

    private static final double NANOS_PER_MILLI = 1e6;

    private ParallelismText() {}

    /** Of an answer that is fast enough, and not by being parallel. */
    static String missing(Measured measured, SpeedupFigures figures) {
        Optional<Contribution> contribution = measured.contribution().filter(Contribution::isMissing);
        if (contribution.isPresent()) {
            return notNeeded(contribution.get(), figures);
        }
        return format(
                "Right and %.2f times as fast as the serial version, but not by being parallel: on average it kept"
                        + " %.2f of %d cores busy. Share the work out over threads or processes.",
                figures.estimate(), figures.parallelism(), figures.cores());
    }

    private static String notNeeded(Contribution contribution, SpeedupFigures figures) {
        return format(
                "Right and %.2f times as fast as the serial version, but not because it is parallel: with all of its"
                        + " threads on one core and one of them before the others, a call took %.1f ms of CPU time,"
                        + " and %.1f ms on %d cores. So it does not need what its other threads do. Share the work out"
                        + " over threads or processes.",
                figures.estimate(),
                contribution.oneCore() / NANOS_PER_MILLI,
                contribution.allCores() / NANOS_PER_MILLI,
                figures.cores());
    }

    /** Of one that is fast enough, where it is open whether by being parallel. */
    static String open(Measured measured, SpeedupFigures figures) {
        Optional<Contribution> contribution = measured.contribution().filter(Contribution::isDoubtful);
        if (contribution.isPresent()) {
            return switch (contribution.get().finding()) {
                case DISTURBED -> tooDisturbed(measured, figures);
                case INCOMPARABLE -> incomparable(figures);
                default -> perhapsNotNeeded(contribution.get(), figures);
            };
        }
        double asked = measured.requirement().parallelism(measured.cores());
        return format(
                "Right and %.2f times as fast as the serial version, but %d rounds could not tell whether by being"
                        + " parallel: it kept %.2f of %d cores busy, %s",
                figures.estimate(),
                figures.rounds(),
                figures.parallelism(),
                figures.cores(),
                measured.parallelism().median() < asked ? takenByOthers(measured) : notSteadily(asked));
    }

    private static String perhapsNotNeeded(Contribution contribution, SpeedupFigures figures) {
        return format(
                "Right and %.2f times as fast as the serial version, but it could not be told whether because it is"
                        + " parallel: with all of its threads on one core and one of them before the others, some calls"
                        + " took as little as %.1f ms of CPU time, and %.1f ms on %d cores. Grade again, or share more"
                        + " of the work out.",
                figures.estimate(),
                contribution.oneCore() / NANOS_PER_MILLI,
                contribution.allCores() / NANOS_PER_MILLI,
                figures.cores());
    }

    private static String incomparable(SpeedupFigures figures) {
        return format(
                "Right and %.2f times as fast as the serial version, which is faster than its parallelism explains."
                        + " Whether it needs all of its threads could not be told: with all of them on one core it failed,"
                        + " or started or ended processes in a call. Answer on any number of cores, and keep processes"
                        + " from one call to the next.",
                figures.estimate());
    }

    private static String tooDisturbed(Measured measured, SpeedupFigures figures) {
        return format(
                "Right and %.2f times as fast as the serial version, which is faster than its parallelism explains."
                        + " Whether it needs all of its threads could not be told: other"
                        + " programs may have taken %.0f%% of its time. Grade again when the machine is quiet.",
                figures.estimate(), 100 * measured.conditions().delay());
    }

    private static String takenByOthers(Measured measured) {
        return format(
                "and other programs may have taken the others for %.0f%% of its time. Grade again when the machine is"
                        + " quiet.",
                100 * measured.conditions().delay());
    }

    private static String notSteadily(double asked) {
        return format(
                "but in too many rounds fewer than %.2f, as when a compiler or a collector works beside a single thread."
                        + " Grade again, or share more of the work out.",
                asked);
    }

    /** Of one that kept more cores busy than it was given. */
    static String exceedsCores(SpeedupFigures figures) {
        return format(
                "Right and %.2f times as fast as the serial version, but on more cores than it was given: it kept %.2f"
                        + " busy instead of %d. Do not change the set of CPUs that a program may run on. If you do"
                        + " not, the CPU times of this machine are wrong: grade on another one.",
                figures.estimate(), figures.parallelism(), figures.cores());
    }

    /** What a pass does not say; empty if there is nothing. */
    static String notLookedAt(Measured measured) {
        boolean isPossible = measured.contribution()
                .filter(contribution -> contribution.finding() == Contribution.Finding.NOT_POSSIBLE)
                .isEmpty();
        return isPossible
                ? ""
                : " It is faster than its parallelism explains. Whether it needs all of its threads was not looked at:"
                        + " this host does not let the grader put one thread before another.";
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
