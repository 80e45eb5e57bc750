package speedup.grader.app.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import speedup.calibration.Calibration;
import speedup.machine.CpuAllowance;
import speedup.rules.VerdictRules;
import speedup.statistics.SortedSample;

/**
 * What stands in the way of a true reading of a speedup on this machine, and what it costs.
 *
 * @param allowance the cores that may be used
 * @param usual calibrations in the usual class; at least one
 * @param timed calibrations in what timed calls are given; empty if that is no real-time class
 */
record TimingConditions(CpuAllowance allowance, List<Calibration> usual, List<Calibration> timed) {

    private static final double PERCENT = 100;

    TimingConditions {
        usual = List.copyOf(usual);
        timed = List.copyOf(timed);
    }

    /** A sentence or two for each obstacle; none if there is none. */
    List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        addCores(obstacles);
        if (allowance.wholeCores() > 1) {
            addPlacement(obstacles);
            addSharedCores(obstacles);
        }
        return obstacles;
    }

    private void addCores(List<String> obstacles) {
        int whole = allowance.wholeCores();
        if (whole == 1) {
            obstacles.add("There is one core to use, so exercises that ask for scaling stay inconclusive.");
        }
        if (allowance.cores() - whole > VerdictRules.NOTABLE_SHARE) {
            obstacles.add(format(
                    "A quota of %.2f cores stops what runs on more of them; answers are timed on %d.",
                    allowance.cores(), whole));
        }
    }

    private void addPlacement(List<String> obstacles) {
        if (timed.isEmpty()) {
            obstacles.add("Timed calls are in no real-time class: that takes a grader that may use chrt, as root may,"
                    + " control groups of version 2, and JDK_JAVA_OPTIONS=-Dspeedup.realtime=true. Without it, other"
                    + " programs can leave more verdicts open.");
            return;
        }
        double here = median(usual, Calibration::speedup);
        double there = median(timed, Calibration::speedup);
        if (here < (1 - VerdictRules.NOTABLE_SHARE) * there) {
            obstacles.add(format(
                    "Threads in the usual class waited for a core: %.2f times by the wall clock, and %.2f times in the"
                            + " real-time class. Other programs cost that, or a scheduler that packs threads onto few"
                            + " cores. Timed calls are in the real-time class; what a learner times alone is not.",
                    here, there));
        }
    }

    private void addSharedCores(List<String> obstacles) {
        double wholeCores = median(timed.isEmpty() ? usual : timed, Calibration::wholeCores);
        if (wholeCores < 1 - VerdictRules.NOTABLE_SHARE) {
            obstacles.add(format(
                    "Each core gave %.0f%% of a whole one, as two hardware threads of one core do. No answer can show"
                            + " more than %.2f times here.",
                    PERCENT * wholeCores, wholeCores * allowance.wholeCores()));
        }
    }

    private static double median(List<Calibration> calibrations, ToDoubleFunction<Calibration> figure) {
        return SortedSample.of(calibrations.stream().mapToDouble(figure).toArray())
                .median();
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
