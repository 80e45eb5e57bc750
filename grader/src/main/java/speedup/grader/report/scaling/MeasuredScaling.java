package speedup.grader.report.scaling;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import speedup.exercise.Requirement;
import speedup.grader.verdict.SpeedupFigures;
import speedup.scaling.AmdahlFit;
import speedup.scaling.ScalingPoint;
import speedup.scaling.UniversalScalabilityFit;

/**
 * Measured speedups of one answer on several numbers of cores. On one core every law has a speedup of 1, so nothing is
 * measured there.
 *
 * @param bar what the exercise asks for
 * @param measured by the number of cores, ascending, at 2 or more cores; at least one
 */
public record MeasuredScaling(Requirement.Scaling bar, List<SpeedupFigures> measured) {

    /** Numbers of cores that the universal scalability law, with its two coefficients, takes at least. */
    private static final int FEWEST_FOR_TWO_COEFFICIENTS = 3;

    private static final int FEWEST_FOR_ONE_COEFFICIENT = 2;

    public MeasuredScaling {
        measured = measured.stream()
                .sorted(Comparator.comparingInt(SpeedupFigures::cores))
                .toList();
        if (measured.isEmpty() || measured.get(0).cores() < 2) {
            throw new IllegalArgumentException("a curve needs a speedup, and on 2 or more cores");
        }
    }

    /** The most cores of the curve. */
    public int cores() {
        return measured.get(measured.size() - 1).cores();
    }

    /** Amdahl's law as it fits best; nothing where there is only one point to fit, through which it would just go. */
    public Optional<AmdahlFit> amdahl() {
        List<ScalingPoint> points = points();
        return points.size() < FEWEST_FOR_ONE_COEFFICIENT ? Optional.empty() : Optional.of(AmdahlFit.to(points));
    }

    /** The universal scalability law as it fits best; nothing where there are no more points than coefficients. */
    public Optional<UniversalScalabilityFit> universal() {
        List<ScalingPoint> points = points();
        return points.size() < FEWEST_FOR_TWO_COEFFICIENTS
                ? Optional.empty()
                : Optional.of(UniversalScalabilityFit.to(points));
    }

    /** The likeliest speedups, of which each is finite and above 0. */
    private List<ScalingPoint> points() {
        return measured.stream()
                .filter(figures -> figures.estimate() > 0 && Double.isFinite(figures.estimate()))
                .map(figures -> new ScalingPoint(figures.cores(), figures.estimate()))
                .toList();
    }
}
