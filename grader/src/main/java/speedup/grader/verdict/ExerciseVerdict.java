package speedup.grader.verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.grader.verdict.VerdictOrigin.EarlierMark;
import speedup.rules.VerdictRules;

/**
 * What one exercise of a submission gets.
 *
 * @param id the exercise
 * @param status how it ended
 * @param score the points it gets, 0 to {@code maxScore}
 * @param maxScore the points it could get
 * @param message one to three sentences for the learner: the thing, the rule, the next step; perhaps a line with what to read
 * @param details lines that explain further: compiler diagnostics, failed tests, captured output
 * @param speedups the measured figures, in the order of the exercise's requirements; the last ones decided
 * @param stages where the grader's time went, in the order of the stages
 * @param bonus whether its points come on top of those that a submission can reach
 * @param origin how it came about
 * @param tests how many of the lesson's tests pass, if they were run on an answer that is not right
 */
public record ExerciseVerdict(
        String id,
        Status status,
        double score,
        double maxScore,
        String message,
        List<String> details,
        List<SpeedupFigures> speedups,
        List<StageTime> stages,
        boolean bonus,
        VerdictOrigin origin,
        Optional<PassedTests> tests) {

    public ExerciseVerdict {
        details = List.copyOf(details);
        speedups = List.copyOf(speedups);
        stages = List.copyOf(stages);
    }

    /** A verdict whose points are no bonus. */
    public ExerciseVerdict(
            String id,
            Status status,
            double score,
            double maxScore,
            String message,
            List<String> details,
            List<SpeedupFigures> speedups,
            List<StageTime> stages) {
        this(
                id,
                status,
                score,
                maxScore,
                message,
                details,
                speedups,
                stages,
                false,
                VerdictOrigin.of(status),
                Optional.empty());
    }

    /** The same verdict, which came about like that. */
    public ExerciseVerdict from(VerdictOrigin other) {
        return new ExerciseVerdict(
                id, status, score, maxScore, message, details, speedups, stages, bonus, other, tests);
    }

    /** The same verdict, on an answer that passes so many tests. */
    public ExerciseVerdict with(Optional<PassedTests> passed) {
        return new ExerciseVerdict(
                id, status, score, maxScore, message, details, speedups, stages, bonus, origin, passed);
    }

    /** The same verdict in place of one that was given before. */
    public ExerciseVerdict replacing(ExerciseVerdict before) {
        EarlierMark mark =
                new EarlierMark(before.status, before.score, before.maxScore, before.message, before.origin.given());
        List<EarlierMark> marks = new ArrayList<>(before.origin.earlier());
        marks.add(mark);
        return from(origin.after(marks));
    }

    /** The same verdict, with the marks that one before it had replaced. */
    public ExerciseVerdict withEarlierOf(ExerciseVerdict before) {
        return from(origin.after(before.origin.earlier()));
    }

    /** The same verdict with another mark, and with what there is to say about that. */
    public ExerciseVerdict marked(double points, double maxPoints, boolean isBonus, String text) {
        return new ExerciseVerdict(
                id, status, points, maxPoints, text, details, speedups, stages, isBonus, origin, tests);
    }

    /** The same verdict in other words. */
    public ExerciseVerdict withMessage(String text) {
        return marked(score, maxScore, bonus, text);
    }

    /** The figures that decided, if it came to measuring. */
    public Optional<SpeedupFigures> speedup() {
        return speedups.isEmpty() ? Optional.empty() : Optional.of(speedups.get(speedups.size() - 1));
    }

    /**
     * Whether it was too slow by so little that it might pass in another JVM. An answer that reaches the bar without
     * being parallel misses it by something else.
     */
    public boolean nearlyPassed() {
        return status == Status.TOO_SLOW
                && speedup().stream()
                        .anyMatch(figures -> figures.estimate() >= VerdictRules.NEAR_MISS_SHARE * figures.required()
                                && figures.estimate() < figures.required());
    }

    /** How long one stage took. */
    public record StageTime(String stage, Duration time) {}
}
