package speedup.lab;

/** What a number in a table is a number of. */
public enum Quantity {
    /** Whole things. */
    COUNT,
    /** Nanoseconds, to be shown in whatever unit is easiest to read. */
    NANOSECONDS,
    /** One time over another. */
    SPEEDUP,
    /** A part of a whole: 1 is all of it. */
    PART,
    /** A billion floating-point operations a second: GFLOP/s. */
    GIGAFLOPS,
    /** A billion bytes a second: GB/s. */
    GIGABYTES_PER_SECOND
}
