package speedup.grader.marks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/**
 * What an exercise is worth.
 *
 * @param points for a passed one, at least 0
 * @param isBonus whether the points come on top of those that can be reached
 * @param tooSlow what a right but too slow answer earns
 */
public record ExerciseWorth(double points, boolean isBonus, PartialCredit tooSlow) {

    /** Marks are rounded down to so many digits, so that no part of the points is all of them. */
    private static final int DIGITS = 2;

    /** What doubles cannot say exactly is rounded before: 2.9999999999999996 is three. */
    private static final int EXACT_DIGITS = 9;

    public ExerciseWorth {
        if (!(points >= 0 && points < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Points must be at least 0 and finite, not " + points);
        }
    }

    /** The points that a verdict earns, before anything is taken off. */
    double score(ExerciseVerdict verdict) {
        return switch (verdict.status()) {
            case PASSED -> points;
            case TOO_SLOW -> rounded(points * credit(verdict));
            default -> 0;
        };
    }

    private double credit(ExerciseVerdict verdict) {
        return verdict.speedup()
                .map(figures -> tooSlow.of(figures.low(), figures.required()))
                .orElse(0.0);
    }

    /** Whether a verdict earns a part of the points. */
    boolean isPart(ExerciseVerdict verdict) {
        return verdict.status() == Status.TOO_SLOW && score(verdict) > 0;
    }

    static double rounded(double points) {
        return BigDecimal.valueOf(points)
                .setScale(EXACT_DIGITS, RoundingMode.HALF_UP)
                .setScale(DIGITS, RoundingMode.DOWN)
                .doubleValue();
    }
}
