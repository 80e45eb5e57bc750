package speedup.grader.marks;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * How verdicts are marked: points for each exercise, and what is taken off a late submission. What is inconclusive stays
 * open under any scheme.
 *
 * @param worths what each exercise is worth, by its id; one that is not there keeps its points
 * @param late what is taken off; empty if nothing is ever due
 */
public record MarkingScheme(Map<String, ExerciseWorth> worths, Optional<LatePolicy> late) {

    private static final double PERCENT = 100;

    public MarkingScheme {
        worths = Map.copyOf(worths);
    }

    /**
     * Marks a submission.
     *
     * @param handedIn when it was handed in, by the clock of the place where it was due; empty if nobody knows, and then
     *     nothing is taken off
     * @param isCalledLate whether a platform that does not give the time says that it was late
     */
    public SubmissionVerdict mark(SubmissionVerdict verdict, Optional<LocalDateTime> handedIn, boolean isCalledLate) {
        double deduction =
                late.flatMap(policy -> handedIn.map(policy::deduction)).orElse(0.0);
        List<String> problems = new ArrayList<>(verdict.problems());
        late.flatMap(policy -> note(policy, handedIn, isCalledLate)).ifPresent(problems::add);
        return new SubmissionVerdict(
                verdict.name(),
                problems,
                verdict.exercises().stream()
                        .map(exercise -> mark(exercise, deduction))
                        .toList());
    }

    private ExerciseVerdict mark(ExerciseVerdict verdict, double deduction) {
        ExerciseWorth worth = worths.getOrDefault(
                verdict.id(), new ExerciseWorth(verdict.maxScore(), verdict.bonus(), PartialCredit.NONE));
        double earned = worth.score(verdict);
        double score = deduction == 0 ? earned : ExerciseWorth.rounded(earned * (1 - deduction));
        String message =
                worth.isPart(verdict) ? sentence(verdict.message()) + " " + reason(worth, verdict) : verdict.message();
        return verdict.marked(score, worth.points(), worth.isBonus(), message);
    }

    /** What an exercise says of a wrong result may end without a full stop. */
    private static String sentence(String message) {
        return message.matches("(?s).*[.!?]\\s*") || message.isBlank() ? message : message + ".";
    }

    /** Why a part of the points is earned. */
    private static String reason(ExerciseWorth worth, ExerciseVerdict verdict) {
        if (worth.isPartForSpeed(verdict)) {
            return verdict.speedup().map(MarkingScheme::proven).orElse("");
        }
        return verdict.tests()
                .map(tests -> "It passes " + tests.passed() + " of the " + tests.all()
                        + (tests.all() == 1 ? " test method" : " test methods")
                        + " of the lesson, which earns part of the points.")
                .orElse("It is right, which earns part of the points.");
    }

    private static String proven(SpeedupFigures figures) {
        return String.format(
                Locale.ROOT,
                "A speedup of %.2f is proven, %.0f%% of the bar, and earns part of the points.",
                figures.low(),
                Math.min(PERCENT, Math.floor(PERCENT * figures.low() / figures.required())));
    }

    private static Optional<String> note(LatePolicy policy, Optional<LocalDateTime> handedIn, boolean isCalledLate) {
        if (handedIn.isEmpty()) {
            return isCalledLate
                    ? Optional.of("How late it was is not known, so nothing is taken off for that.")
                    : Optional.empty();
        }
        Duration lateness = policy.lateness(handedIn.get());
        if (lateness.isNegative() || lateness.isZero()) {
            return Optional.empty();
        }
        double deduction = policy.deduction(handedIn.get());
        return Optional.of("It was handed in " + inWords(lateness) + " after it was due, on " + policy.due() + ": "
                + (deduction == 0 ? "nothing is" : percent(deduction) + " of the points are") + " taken off.");
    }

    private static String inWords(Duration lateness) {
        if (lateness.toHours() == 0) {
            return Math.max(1, lateness.toMinutes()) + " min";
        }
        return (lateness.toDays() > 0 ? lateness.toDays() + " d " : "") + lateness.toHoursPart() + " h";
    }

    /** Such as {@code 10%} or {@code 2.5%}. */
    public static String percent(double part) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(PERCENT * part) + "%";
    }
}
