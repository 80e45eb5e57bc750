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
 * @param testsPassed the part of the points that an answer which is not right earns by passing all of the lesson's tests,
 *     in [0, 1); evenly less for less of them. One that is right but too slow earns no less.
 */
public record ExerciseWorth(double points, boolean isBonus, PartialCredit tooSlow, double testsPassed) {

    /** Marks are rounded down to so many digits, so that no part of the points is all of them. */
    private static final int DIGITS = 2;

    /** What doubles cannot say exactly is rounded before: 2.9999999999999996 is three. */
    private static final int EXACT_DIGITS = 9;

    public ExerciseWorth {
        if (!(points >= 0 && points < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Points must be at least 0 and finite, not " + points);
        }
        if (!(testsPassed >= 0 && testsPassed < 1)) {
            throw new IllegalArgumentException("The part for tests must be in [0, 1), not " + testsPassed);
        }
    }

    /** Worth nothing to an answer that is not right. */
    public ExerciseWorth(double points, boolean isBonus, PartialCredit tooSlow) {
        this(points, isBonus, tooSlow, 0);
    }

    /** The points that a verdict earns, before anything is taken off. */
    double score(ExerciseVerdict verdict) {
        return switch (verdict.status()) {
            case PASSED -> points;
            case TOO_SLOW -> rounded(points * Math.max(speedCredit(verdict), testsPassed));
            case INCORRECT, CRASHED, TIMED_OUT -> rounded(points * testCredit(verdict));
            case DOES_NOT_COMPILE, REJECTED, NOT_ATTEMPTED, INCONCLUSIVE -> 0;
        };
    }

    private double testCredit(ExerciseVerdict verdict) {
        return verdict.tests().map(tests -> testsPassed * tests.share()).orElse(0.0);
    }

    private double speedCredit(ExerciseVerdict verdict) {
        return verdict.speedup()
                .map(figures -> tooSlow.of(figures.low(), figures.required()))
                .orElse(0.0);
    }

    /** Whether a verdict earns a part of the points. */
    boolean isPart(ExerciseVerdict verdict) {
        return verdict.status() != Status.PASSED && score(verdict) > 0;
    }

    /** Whether that part is for the speed that is proven, and not for being right or for tests. */
    boolean isPartForSpeed(ExerciseVerdict verdict) {
        return verdict.status() == Status.TOO_SLOW && speedCredit(verdict) > testsPassed;
    }

    static double rounded(double points) {
        return BigDecimal.valueOf(points)
                .setScale(EXACT_DIGITS, RoundingMode.HALF_UP)
                .setScale(DIGITS, RoundingMode.DOWN)
                .doubleValue();
    }
}
