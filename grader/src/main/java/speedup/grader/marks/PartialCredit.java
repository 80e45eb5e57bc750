package speedup.grader.marks;

/**
 * The part of an exercise's points that a right but too slow answer earns, by how much of the bar is proven. It is
 * nothing up to the share {@code from}, and from there on grows evenly up to {@code credit} at the bar.
 *
 * @param from the share of the bar from which on there is credit, in [0, 1)
 * @param credit the part of the points that is given just below the bar, in [0, 1)
 */
public record PartialCredit(double from, double credit) {

    /** All or nothing. */
    public static final PartialCredit NONE = new PartialCredit(0, 0);

    public PartialCredit {
        if (!(from >= 0 && from < 1 && credit >= 0 && credit < 1)) {
            throw new IllegalArgumentException("Both must be in [0, 1), not " + from + " and " + credit);
        }
    }

    /**
     * The part of the points. It never falls as the speedup rises. Where the bar asks for more than the serial version's
     * speed, an answer that is not proven to exceed that speed earns nothing.
     *
     * @param proven the speedup that is proven
     * @param bar the speedup that is asked for
     */
    public double of(double proven, double bar) {
        if (!(proven > 0 && bar > 0) || (bar > 1 && proven <= 1)) {
            return 0;
        }
        double share = Math.min(1, proven / bar);
        return credit * (Math.max(0, share - from) / (1 - from));
    }
}
