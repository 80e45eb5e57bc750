package speedup.grader.intake.layout;

/**
 * Which of several attempts of a student counts: the newest of the first so many. Attempts without a file are none.
 *
 * @param most how many are looked at, at least 1
 */
public record AttemptPolicy(int most) {

    /** The newest of all, as platforms take it. */
    public static final AttemptPolicy NEWEST = new AttemptPolicy(Integer.MAX_VALUE);

    /** What came after the first counts for nothing. */
    public static final AttemptPolicy FIRST = new AttemptPolicy(1);

    public AttemptPolicy {
        if (most < 1) {
            throw new IllegalArgumentException("At least one attempt has to count, not " + most);
        }
    }

    /** The one that counts of some attempts in their order, as a place from 0. */
    int counting(int attempts) {
        return Math.min(attempts, most) - 1;
    }

    /** Whether it says of how many. */
    public boolean hasNumber() {
        return !equals(NEWEST) && !equals(FIRST);
    }

    /** The attempt that counts, in words that go before "counts". */
    public String inWords() {
        if (hasNumber()) {
            return "newest of the first " + most;
        }
        return equals(FIRST) ? "first" : "newest";
    }
}
