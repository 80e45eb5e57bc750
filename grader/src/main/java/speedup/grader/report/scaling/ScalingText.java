package speedup.grader.report.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import speedup.grader.verdict.SpeedupFigures;
import speedup.scaling.AmdahlFit;
import speedup.scaling.Coefficient;
import speedup.scaling.KarpFlattMetric;
import speedup.scaling.ScalingPoint;
import speedup.scaling.UniversalScalabilityFit;

/** What a curve says about the part of the work that does not scale, as sentences. */
public final class ScalingText {

    private static final double PERCENT = 100;

    private ScalingText() {}

    /** One sentence or more. */
    public static List<String> of(MeasuredScaling curve) {
        List<String> findings = new ArrayList<>();
        curve.amdahl().ifPresentOrElse(fit -> findings.add(amdahl(fit)), () -> findings.add(noLaw(curve)));
        if (curve.amdahl().isPresent()) {
            curve.universal()
                    .ifPresentOrElse(
                            fit -> findings.add(universal(fit)),
                            () -> findings.add("The universal scalability law has two coefficients, and takes three"
                                    + " numbers of cores from 2 on."));
        }
        return List.copyOf(findings);
    }

    /**
     * The serial fraction by the Karp-Flatt metric, as the proven limits of a speedup confine it, such as {@code 3.1% to
     * 9.0%}.
     */
    public static String serialFraction(SpeedupFigures figures) {
        // Below 0 it is no limit to the fraction of what is not superlinear.
        boolean isSuperlinear = figures.low() > figures.cores();
        boolean hasLeast = figures.high() > 0
                && Double.isFinite(figures.high())
                && (isSuperlinear || figures.high() <= figures.cores());
        if (figures.low() > 0 && hasLeast) {
            return percent(karpFlatt(figures, figures.high())) + " to " + percent(karpFlatt(figures, figures.low()));
        }
        if (figures.low() > 0) {
            return "at most " + percent(karpFlatt(figures, figures.low()));
        }
        return hasLeast ? "at least " + percent(karpFlatt(figures, figures.high())) : "not known";
    }

    private static String noLaw(MeasuredScaling curve) {
        SpeedupFigures only = curve.measured().get(0);
        return String.format(
                Locale.ROOT,
                "No law can be fitted: besides one core, where every law has a speedup of 1, there is one point, and"
                        + " a line through it would say nothing new. By the Karp-Flatt metric, the serial fraction on"
                        + " %d cores is %s; it counts all that costs speed as serial.",
                only.cores(),
                serialFraction(only));
    }

    private static String amdahl(AmdahlFit fit) {
        Coefficient fraction = fit.serialFraction();
        String limit = fraction.estimate() > 0
                ? String.format(
                        Locale.ROOT,
                        " However many cores there were, it would be at most %.1f times as fast.",
                        1 / fraction.estimate())
                : "";
        return "Amdahl's law fits best with a serial fraction of " + interval(fraction) + "." + limit;
    }

    private static String universal(UniversalScalabilityFit fit) {
        double peak = fit.law().peakProcessors();
        String most = Double.isFinite(peak)
                ? String.format(Locale.ROOT, " It peaks at %.0f cores.", Math.floor(peak))
                : " It has no peak: no cost grows with the cores.";
        return "The universal scalability law fits best with a contention of " + interval(fit.contention())
                + " and a coherency of " + interval(fit.coherency()) + "." + most;
    }

    /** Such as {@code 5.0% (95% interval: 4.1% to 5.9%)}. */
    private static String interval(Coefficient coefficient) {
        return percent(coefficient.estimate()) + " (95% interval: " + percent(coefficient.low()) + " to "
                + percent(coefficient.high()) + ")";
    }

    private static double karpFlatt(SpeedupFigures figures, double speedup) {
        return KarpFlattMetric.of(new ScalingPoint(figures.cores(), speedup));
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, Math.abs(fraction) < 0.1 ? "%.1f%%" : "%.0f%%", PERCENT * fraction);
    }
}
