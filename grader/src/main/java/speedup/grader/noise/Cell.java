package speedup.grader.noise;

/**
 * The verdicts about one answer beside one load.
 *
 * @param answer the answer
 * @param load what else the machine did
 * @param ours how the verdicts turned out that this grader gave
 * @param usual how those turned out that the usual way would have given
 * @param wholeCores the share of a whole core that each core gave: the median of the measurements' medians
 */
public record Cell(KnownAnswer answer, Load load, Tally ours, Tally usual, double wholeCores) {}
