package speedup.grader.noise;

/** What a verdict was worth. */
enum Finding {
    RIGHT,
    WRONG,
    OPEN
}
