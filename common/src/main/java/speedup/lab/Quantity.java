package speedup.lab;

/** What a number in a table is a number of. */
public enum Quantity {
    /** Whole things. */
    COUNT,
    /** Nanoseconds, to be shown in whatever unit is easiest to read. */
    NANOSECONDS,
    /** Microseconds, to be shown as such, like those along the axis of the same lab's plot. */
    MICROSECONDS,
    /** Milliseconds, to be shown as such, like those along the axis of the same lab's plot. */
    MILLISECONDS,
    /** One time over another. */
    SPEEDUP,
    /** A part of a whole: 1 is all of it. */
    PART,
    /** A billion floating-point operations a second: GFLOP/s. */
    GIGAFLOPS,
    /** A billion bytes a second: GB/s. */
    GIGABYTES_PER_SECOND;

    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * A time in this unit.
     *
     * @throws IllegalArgumentException if this is no unit of time
     */
    public double ofNanos(double nanos) {
        return switch (this) {
            case NANOSECONDS -> nanos;
            case MICROSECONDS -> nanos / NANOS_PER_MICRO;
            case MILLISECONDS -> nanos / NANOS_PER_MILLI;
            default -> throw new IllegalArgumentException(this + " is no unit of time");
        };
    }
}
