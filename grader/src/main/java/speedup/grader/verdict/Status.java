package speedup.grader.verdict;

/** How an exercise of a submission ended. */
public enum Status {
    /** Right, and proven to be as fast as required. */
    PASSED,
    /** Right, and proven not to be as fast as required, or fast without being parallel. */
    TOO_SLOW,
    /** At least one answer was wrong. */
    INCORRECT,
    /** It threw, or its process ended. */
    CRASHED,
    /** It did not answer in time. */
    TIMED_OUT,
    /** The compiler refused it. */
    DOES_NOT_COMPILE,
    /** It broke a rule of the exercise or of the grader. */
    REJECTED,
    /** The file is missing, or still the skeleton. */
    NOT_ATTEMPTED,
    /** The machine could prove neither a pass nor a fail. */
    INCONCLUSIVE
}
