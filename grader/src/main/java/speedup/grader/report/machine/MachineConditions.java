package speedup.grader.report.machine;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import speedup.rules.VerdictRules;

/**
 * What a measurement stands on: the machine, and what it gave just then.
 *
 * @param processor its name; empty if it is not known
 * @param cores how many could be used
 * @param java the version of Java
 * @param others how many cores other programs kept busy meanwhile; empty where the system keeps no account
 * @param scalable the speedup by the wall clock of a kernel that is known to scale, on all cores; 1 on one core
 * @param wholeCores the share of a whole core that each gave by CPU time, in (0, 1]
 */
public record MachineConditions(
        String processor, int cores, String java, OptionalDouble others, double scalable, double wholeCores) {

    /** One line for a table and a picture. */
    public String text(String date) {
        return String.format(
                Locale.ROOT,
                "%s, %d core%s to use, Java %s, %s. %s%s",
                processor.isEmpty() ? "An unknown processor" : processor,
                cores,
                cores == 1 ? "" : "s",
                java,
                date,
                load(),
                calibration());
    }

    private String load() {
        return others.isPresent()
                ? String.format(Locale.ROOT, "Other programs used %.1f cores.", others.getAsDouble())
                : "What other programs used is not known.";
    }

    private String calibration() {
        return cores == 1
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Calibration: %.2f times on %d cores, each %.0f%% of a whole one.",
                        scalable,
                        cores,
                        100 * wholeCores);
    }

    /** The worse of two, one before and one after. */
    public MachineConditions orWorse(MachineConditions after) {
        return after.scalable < scalable ? after : this;
    }

    /** What to say of figures that were measured meanwhile, where the machine hides what they should show. */
    public Optional<String> warning() {
        if (cores == 1 || scalable >= (1 - VerdictRules.NOTABLE_SHARE) * cores) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "Do not trust these figures: a kernel that is known to scale reached %.2f times on %d cores before or"
                        + " after them, so the machine hid %.0f%% of the speed. Close other programs and run it again; './speedup"
                        + " machine' says what else is in the way.",
                scalable,
                cores,
                100 * (1 - scalable / cores)));
    }
}
