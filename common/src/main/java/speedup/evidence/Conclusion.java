package speedup.evidence;

/** What the evidence says about a bar. */
public enum Conclusion {
    /** The speedup is proven to reach the bar. */
    REACHES,
    /** The speedup is proven to stay below the bar. */
    STAYS_BELOW,
    /** Neither is proven. */
    OPEN
}
