package speedup.scaling;

/**
 * Gustafson's law: work that grows with the processors, so that the time stays the same.
 *
 * <p>Its serial fraction is a part of the <em>parallel</em> run's time, Amdahl's is a part of the serial
 * run's; one program has different ones, see {@link #seenByAmdahl}.
 *
 * <p>Source: J. L. Gustafson, "Reevaluating Amdahl's Law", Communications of the ACM 31(5), 1988,
 * pp. 532-533.
 *
 * @param serialFraction the part of the parallel time that is spent in serial work, in [0, 1]
 */
public record GustafsonLaw(double serialFraction) implements ScalingLaw {

    public GustafsonLaw {
        Domain.requireFraction("serialFraction", serialFraction);
    }

    /**
     * The scaled speedup on so many processors: {@code s + (1 - s) p}.
     *
     * @param processors finite, at least 1
     */
    @Override
    public double speedup(double processors) {
        Domain.requireProcessors(processors);
        return serialFraction + (1 - serialFraction) * processors;
    }

    /**
     * The same run under Amdahl's law: had one processor to do the work that so many did, the serial part
     * would be {@code s / (s + (1 - s) p)} of its time. Both laws then give the same speedup on so many
     * processors, and on no other number.
     *
     * @param processors finite, at least 1
     */
    public AmdahlLaw seenByAmdahl(double processors) {
        return new AmdahlLaw(serialFraction / speedup(processors));
    }
}
