package speedup.grader.noise;

/**
 * How verdicts turned out.
 *
 * @param right how many were right
 * @param wrong how many were wrong
 * @param open how many were none
 */
public record Tally(int right, int wrong, int open) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Finding finding) {
        return switch (finding) {
            case RIGHT -> new Tally(right + 1, wrong, open);
            case WRONG -> new Tally(right, wrong + 1, open);
            case OPEN -> new Tally(right, wrong, open + 1);
        };
    }

    Tally plus(Tally other) {
        return new Tally(right + other.right, wrong + other.wrong, open + other.open);
    }

    int all() {
        return right + wrong + open;
    }
}
