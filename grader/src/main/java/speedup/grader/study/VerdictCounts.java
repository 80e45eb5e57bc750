package speedup.grader.study;

import java.util.stream.Stream;

/**
 * How verdicts turned out.
 *
 * @param right how many were right
 * @param wrong how many were wrong
 * @param open how many were none
 */
public record VerdictCounts(int right, int wrong, int open) {

    static final VerdictCounts NONE = new VerdictCounts(0, 0, 0);

    static VerdictCounts of(Stream<VerdictOutcome> outcomes) {
        return outcomes.map(VerdictCounts::of).reduce(NONE, VerdictCounts::plus);
    }

    private static VerdictCounts of(VerdictOutcome outcome) {
        return switch (outcome) {
            case RIGHT -> new VerdictCounts(1, 0, 0);
            case WRONG -> new VerdictCounts(0, 1, 0);
            case OPEN -> new VerdictCounts(0, 0, 1);
        };
    }

    VerdictCounts plus(VerdictCounts other) {
        return new VerdictCounts(right + other.right, wrong + other.wrong, open + other.open);
    }

    int all() {
        return right + wrong + open;
    }
}
