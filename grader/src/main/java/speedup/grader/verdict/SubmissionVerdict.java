package speedup.grader.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a submission gets.
 *
 * @param name the submission's file or folder name
 * @param problems what was wrong with the submission as a whole, for the one who handed it in; often empty
 * @param exercises one verdict for each exercise that was asked for
 */
public record SubmissionVerdict(String name, List<String> problems, List<ExerciseVerdict> exercises) {

    public SubmissionVerdict {
        problems = List.copyOf(problems);
        exercises = List.copyOf(exercises);
    }

    /** The points of all its exercises. */
    public double score() {
        return sum(exercises.stream().map(ExerciseVerdict::score));
    }

    /** The points that all its exercises could give, those of a bonus left aside. */
    public double maxScore() {
        return sum(exercises.stream().filter(exercise -> !exercise.bonus()).map(ExerciseVerdict::maxScore));
    }

    /** The points of the exercises that are inconclusive: neither earned nor lost. */
    public double openScore() {
        return sum(exercises.stream()
                .filter(exercise -> exercise.status() == Status.INCONCLUSIVE)
                .map(ExerciseVerdict::maxScore));
    }

    /** As decimal numbers are added: a tenth and two tenths are three tenths. */
    private static double sum(Stream<Double> points) {
        return points.map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }
}
