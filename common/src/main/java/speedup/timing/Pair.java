package speedup.timing;

/**
 * One sample of each of two tasks, taken one right after the other.
 *
 * @param first nanoseconds per call of the first task; more than 0
 * @param second nanoseconds per call of the second task; more than 0
 * @param firstLed whether the first task was the first to run
 */
public record Pair(double first, double second, boolean firstLed) {

    public Pair {
        if (!(first > 0 && second > 0)) {
            throw new IllegalArgumentException(
                    "both times of a pair must be more than 0, not " + first + " and " + second);
        }
    }

    /** The first task's time over the second's: 2 says that the second is twice as fast. */
    public double ratio() {
        return first / second;
    }
}
