package speedup.grader.study;

/** What a verdict was worth. */
enum VerdictOutcome {
    RIGHT,
    WRONG,
    OPEN
}
