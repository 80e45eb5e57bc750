package speedup.grader.verdict;

import java.util.List;

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
        return exercises.stream().mapToDouble(ExerciseVerdict::score).sum();
    }

    /** The points that all its exercises could give. */
    public double maxScore() {
        return exercises.stream().mapToDouble(ExerciseVerdict::maxScore).sum();
    }

    /** The points of the exercises that are inconclusive: neither earned nor lost. */
    public double openScore() {
        return exercises.stream()
                .filter(exercise -> exercise.status() == Status.INCONCLUSIVE)
                .mapToDouble(ExerciseVerdict::maxScore)
                .sum();
    }
}
