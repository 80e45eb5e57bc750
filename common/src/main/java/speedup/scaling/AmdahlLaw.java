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
}
