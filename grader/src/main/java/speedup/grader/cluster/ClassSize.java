package speedup.grader.cluster;

/**
 * How much there is to grade.
 *
 * @param submissions how many submissions, at least 1
 * @param timed for how many exercises a clock decides, at least 0
 * @param untimed for how many none does, at least 0
 */
public record ClassSize(int submissions, int timed, int untimed) {}
