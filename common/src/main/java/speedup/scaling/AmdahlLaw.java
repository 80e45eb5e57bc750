package speedup.scaling;

/**
 * Amdahl's law: work of a fixed size, of which a part cannot be shared.
 *
 * <p>Source: G. M. Amdahl, "Validity of the single processor approach to achieving large scale
 * computing capabilities", AFIPS Spring Joint Computer Conference, 1967, pp. 483-485.
 *
 * @param serialFraction the part of the serial time that stays serial, in [0, 1]
 */
public record AmdahlLaw(double serialFraction) implements ScalingLaw {

    public AmdahlLaw {
        Domain.requireFraction("serialFraction", serialFraction);
    }

    /**
     * The speedup on so many processors: {@code 1 / (f + (1 - f) / p)}.
     *
     * @param processors finite, at least 1
     */
    @Override
    public double speedup(double processors) {
        Domain.requireProcessors(processors);
        return 1 / (serialFraction + (1 - serialFraction) / processors);
    }

    /** The speedup that no number of processors reaches: {@code 1 / f}, infinite for a serial fraction of 0. */
    public double limit() {
        return 1 / serialFraction;
    }

    /**
     * The largest whole number of processors that are used with at least this efficiency e:
     * {@code 1 + (1 / e - 1) / f}, rounded down. Infinite if any number is.
     *
     * <p>The efficiency is {@code 1 / (1 + (p - 1) f)}; this is that, solved for p.
     *
     * @param efficiency the speedup per processor, in (0, 1]
     */
    public double mostProcessors(double efficiency) {
        if (!(efficiency > 0 && efficiency <= 1)) {
            throw new IllegalArgumentException("efficiency must be in (0, 1], not " + efficiency);
        }
        if (serialFraction == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double processors = 1 + (1 / efficiency - 1) / serialFraction;
        // A whole number that comes out a rounding error too small is still that number.
        return Math.floor(processors * (1 + 1e-12));
    }
}
