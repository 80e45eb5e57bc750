package speedup.grader.verdict;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one exercise of a submission gets.
 *
 * @param id the exercise
 * @param status how it ended
 * @param score the points it gets, 0 to {@code maxScore}
 * @param maxScore the points it could get
 * @param message one to three sentences for the learner: the thing, the rule, the next step
 * @param details lines that explain further: compiler diagnostics, failed tests, captured output
 * @param speedup the measured figures, if it came to measuring
 * @param stages where the grader's time went, in the order of the stages
 */
public record ExerciseVerdict(
        String id,
        Status status,
        double score,
        double maxScore,
        String message,
        List<String> details,
        Optional<SpeedupFigures> speedup,
        List<StageTime> stages) {

    public ExerciseVerdict {
        details = List.copyOf(details);
        stages = List.copyOf(stages);
    }

    /** How long one stage took. */
    public record StageTime(String stage, Duration time) {}
}
