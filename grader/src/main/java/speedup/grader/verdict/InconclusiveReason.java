package speedup.grader.verdict;

import java.util.Locale;
import speedup.evidence.TwoSpeeds;
import speedup.grader.measurement.ReferenceSpeed;
import speedup.grader.measurement.SpeedupReport.Conditions;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.rules.VerdictRules;

/**
 * Why a measurement proved nothing: what the machine was doing, and what to do about it.
 *
 * @param code for programs
 * @param text for people
 */
record InconclusiveReason(ReasonCode code, String text) {

    private static final double PERCENT = 100;

    static InconclusiveReason of(Measured measured) {
        Conditions conditions = measured.conditions();
        if (lacksCores(measured)) {
            return because(
                    ReasonCode.SHARED_CORES,
                    "This machine cannot show it: its %d cores gave %.0f%% of a whole core each, as two hardware"
                            + " threads of one core do. Grade on another machine.",
                    measured.cores(),
                    PERCENT * conditions.wholeCores());
        }
        if (conditions.throttled() > VerdictRules.NOTABLE_SHARE) {
            return because(
                    ReasonCode.CPU_QUOTA,
                    "A quota of CPU time had stopped it for %.0f%% of the time. ./speedup machine shows the limit:"
                            + " grade without it, or with --cores as many as it allows.",
                    PERCENT * conditions.throttled());
        }
        if (conditions.stolen() > VerdictRules.NOTABLE_SHARE) {
            return because(
                    ReasonCode.STOLEN_TIME,
                    "The host of this virtual machine gave %.0f%% of its time to others (steal). Grade again later, or"
                            + " on another machine.",
                    PERCENT * conditions.stolen());
        }
        if (measured.bar().isMissedByReference()) {
            return of(measured.bar().reference().orElseThrow());
        }
        if (measured.twoSpeeds().isPresent()) {
            return of(measured.twoSpeeds().get());
        }
        if (conditions.delay() > VerdictRules.NOTABLE_SHARE) {
            return because(
                    ReasonCode.WAITED_FOR_CORE,
                    "It had to wait for a core: other programs may have cost it %.0f%% of its time. Grade again when"
                            + " the machine is quiet.",
                    PERCENT * conditions.delay());
        }
        return ofCores(measured);
    }

    private static InconclusiveReason of(ReferenceSpeed reference) {
        return because(
                ReasonCode.REFERENCE_TOO_SLOW,
                "The course's own answer missed the bar too, with %.2f times in the same rounds, so this machine cannot"
                        + " show it. ./speedup machine says what stands in the way; grade on another one.",
                reference.estimate());
    }

    /** Which of the two it is cannot be seen from outside. */
    private static InconclusiveReason of(TwoSpeeds speeds) {
        return because(
                ReasonCode.TWO_SPEEDS,
                "It has two speeds: about %.2f times that of the serial version in %d rounds, about %.2f times in %d, and"
                        + " little between. Either some calls are less parallel than others, or the system ran several"
                        + " of its threads on one core at times. Look for what differs from call to call, or grade"
                        + " again.",
                speeds.fast(),
                speeds.fastRounds(),
                speeds.slow(),
                speeds.slowRounds());
    }

    /** Whether so many cores, as they were, cannot reach the bar. Where speed by any means will do, one of them may. */
    private static boolean lacksCores(Measured measured) {
        return measured.requirement().parallelism(measured.cores()) > 0
                && measured.conditions().wholeCores() * measured.cores()
                        < measured.bar().speedup();
    }

    private static InconclusiveReason ofCores(Measured measured) {
        double wholeCores = measured.conditions().wholeCores();
        if (wholeCores < 1 - VerdictRules.NOTABLE_SHARE) {
            return because(
                    ReasonCode.WEAK_CORES,
                    "The cores gave %.0f%% of a whole core each. Grade again, or on another machine.",
                    PERCENT * wholeCores);
        }
        double work = measured.parallelism().median() / measured.interval().estimate();
        if (work > VerdictRules.EXTRA_WORK) {
            return because(
                    ReasonCode.EXTRA_CPU_TIME,
                    "It used %.1f times the CPU time of the serial version, as happens when others use the memory too,"
                            + " or when it does more work. Grade again, or make it faster.",
                    work);
        }
        return because(ReasonCode.CLOSE_TO_BAR, "The answer is close to the bar. Grade again, or make it faster.");
    }

    private static InconclusiveReason because(ReasonCode code, String text, Object... values) {
        return new InconclusiveReason(code, String.format(Locale.ROOT, text, values));
    }
}
