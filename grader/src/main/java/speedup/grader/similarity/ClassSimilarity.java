package speedup.grader.similarity;

import java.util.List;

/**
 * How alike the answers of a class are.
 *
 * @param submissions how many submissions the class has
 * @param exercises what was found, in the order of the exercises
 * @param program the program that compared them, its version and licence
 * @param java the version of Java that it ran on
 * @param date when, for a reader
 */
public record ClassSimilarity(
        int submissions, List<ExerciseSimilarity> exercises, String program, String java, String date) {

    public ClassSimilarity {
        exercises = List.copyOf(exercises);
    }

    /** Whether no comparison failed. */
    public boolean isComplete() {
        return exercises.stream().noneMatch(ExerciseSimilarity::failed);
    }

    /** Whether at least two answers to one exercise were compared. */
    public boolean comparedAny() {
        return exercises.stream().anyMatch(exercise -> exercise.compared() > 0);
    }
}
