package speedup.grader.similarity;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the comparison of the answers to one exercise found.
 *
 * @param id the exercise's
 * @param compared how many answers were compared with each other
 * @param median the similarity that half of all pairs do not exceed; empty if there is no pair
 * @param pairs the most similar ones, the most similar first
 * @param leftOut why an answer was not compared, by the submission's name
 * @param problem why nothing, or less than usual, was compared; for whoever teaches
 * @param failed whether the comparison failed, which another try may not do
 * @param report the name of the file with the comparison program's own report, if there is one
 */
public record ExerciseSimilarity(
        String id,
        int compared,
        OptionalDouble median,
        List<SimilarPair> pairs,
        SortedMap<String, String> leftOut,
        Optional<String> problem,
        boolean failed,
        Optional<String> report) {

    public ExerciseSimilarity {
        pairs = List.copyOf(pairs);
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }

    /** One with too few answers to compare any. */
    public static ExerciseSimilarity tooFew(String id) {
        return nothing(id, "Fewer than two answers were handed in.", false);
    }

    /** One whose comparison failed. */
    public static ExerciseSimilarity failed(String id, String problem) {
        return nothing(id, problem, true);
    }

    private static ExerciseSimilarity nothing(String id, String problem, boolean failed) {
        return new ExerciseSimilarity(
                id,
                0,
                OptionalDouble.empty(),
                List.of(),
                new TreeMap<>(),
                Optional.of(problem),
                failed,
                Optional.empty());
    }

    /** The same with the comparison program's own report. */
    public ExerciseSimilarity withReport(String name) {
        return new ExerciseSimilarity(id, compared, median, pairs, leftOut, problem, failed, Optional.of(name));
    }

    /** The same with more that was left out before the comparison. */
    public ExerciseSimilarity alsoWithout(SortedMap<String, String> others) {
        SortedMap<String, String> all = new TreeMap<>(leftOut);
        all.putAll(others);
        return new ExerciseSimilarity(id, compared, median, pairs, all, problem, failed, report);
    }
}
