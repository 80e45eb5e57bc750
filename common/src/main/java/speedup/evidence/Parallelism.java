package speedup.evidence;

/**
 * How many cores an answer kept busy: CPU time over wall time.
 *
 * @param proven a lower limit for the upper quartile of the rounds; 0 while there are too few rounds
 * @param median the median of the rounds; NaN without rounds
 * @param most the median of what it would have been, had other load cost the answer all that it can have cost; NaN
 *     without rounds
 */
public record Parallelism(double proven, double median, double most) {

    /**
     * Whether so many cores were busy. A compiler or a collector that works beside a serial answer in the first rounds
     * is no proof, so the median alone does not do. It stays open where too few were busy and other load may have
     * been the cause.
     */
    public Conclusion compareWith(double least) {
        if (median >= least) {
            return proven >= least ? Conclusion.REACHES : Conclusion.OPEN;
        }
        return most < least ? Conclusion.STAYS_BELOW : Conclusion.OPEN;
    }
}
