package speedup.grader.noise;

import java.util.stream.Stream;

/**
 * How verdicts turned out.
 *
 * @param right how many were right
 * @param wrong how many were wrong
 * @param open how many were none
 */
public record Tally(int right, int wrong, int open) {

    static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(Stream<Finding> findings) {
        return findings.map(Tally::of).reduce(NONE, Tally::plus);
    }

    private static Tally of(Finding finding) {
        return switch (finding) {
            case RIGHT -> new Tally(1, 0, 0);
            case WRONG -> new Tally(0, 1, 0);
            case OPEN -> new Tally(0, 0, 1);
        };
    }

    Tally plus(Tally other) {
        return new Tally(right + other.right, wrong + other.wrong, open + other.open);
    }

    int all() {
        return right + wrong + open;
    }
}
