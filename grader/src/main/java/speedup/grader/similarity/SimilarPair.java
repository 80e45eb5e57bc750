package speedup.grader.similarity;

/**
 * How alike two answers are.
 *
 * @param first the name of a submission
 * @param second the name of another one
 * @param average how much of both is alike, from 0 to 1
 * @param maximum how much of the shorter one is alike, from 0 to 1
 * @param tokens how many tokens are alike, at least 0
 */
public record SimilarPair(String first, String second, double average, double maximum, int tokens) {

    public SimilarPair {
        requireShare(average);
        requireShare(maximum);
        if (tokens < 0) {
            throw new IllegalArgumentException("No fewer than 0 tokens can be alike, and not " + tokens);
        }
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A similarity is from 0 to 1, and not " + share);
        }
    }
}
